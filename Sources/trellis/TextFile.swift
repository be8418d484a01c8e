import Foundation
import TrellisModel
import TrellisPlaybooks

/// Reading a text that people wrote.
enum TextFile {
    enum Problem: HelpfulError {
        case missing(String)
        case unreadable(String)
        case notText(String)

        var location: SourceLocation? {
            switch self {
            case .missing(let path), .unreadable(let path), .notText(let path):
                SourceLocation(file: path)
            }
        }
        var summary: String {
            switch self {
            case .missing: "no such file"
            case .unreadable: "the file cannot be read"
            case .notText: "the file is not UTF-8 text"
            }
        }
        var help: String? {
            switch self {
            case .missing: "look at the path"
            case .unreadable: "look at its permissions"
            case .notText: "save it as UTF-8"
            }
        }
        var status: ExitStatus {
            switch self {
            case .missing, .unreadable: .notFound
            case .notText: .badData
            }
        }
    }

    /// As ``read(_:)``, for a file that says how Trellis works.
    static func configuration(_ path: String) throws -> String {
        do throws(Problem) {
            return try read(path)
        } catch {
            guard case .notText = error else { throw error }
            throw DocumentProblem(file: path, error.summary, help: error.help)
        }
    }

    static func read(_ path: String) throws(Problem) -> String {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw .unreadable(path) }
        guard let text = String(validating: data, as: UTF8.self) else { throw .notText(path) }
        return text
    }
}
