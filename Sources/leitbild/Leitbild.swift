@main struct Leitbild { static func main() {} }
