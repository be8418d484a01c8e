/// One word of a POSIX shell's command line, whatever it holds.
///
/// Source: POSIX.1-2024, Shell Command Language, 2.2.2 "Single-Quotes".
enum ShellWord {
    /// Between single quotes nothing has a meaning, so only they have to be spelt in another way.
    /// NUL is left out: no argument can hold it.
    static func quoted(_ text: String) -> String {
        var out = "'"
        for scalar in text.unicodeScalars where scalar != "\0" {
            if scalar == "'" { out += "'\\''" } else { out.unicodeScalars.append(scalar) }
        }
        return out + "'"
    }
}
