/// What can be drawn: once as a file, once as a part of a page.
package protocol Picture {
    /// The drawing, and how high it is; every picture has the width of the canvas.
    func sheet() -> PictureSheet
}

/// A finished drawing.
package struct PictureSheet {
    let canvas: Canvas
    let height: Double
}

extension Picture {
    /// A complete file: it brings its own style, light and dark.
    package func svg() -> String {
        let sheet = sheet()
        return sheet.canvas.file(height: sheet.height)
    }

    /// An element for a page that holds ``PictureStyle/css`` once.
    package func inlineSVG() -> String {
        let sheet = sheet()
        return sheet.canvas.inline(height: sheet.height)
    }
}
