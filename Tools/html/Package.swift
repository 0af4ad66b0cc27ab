// swift-tools-version: 6.1
// Measures the library HTMLTree; a package of its own, so that nobody who builds the library builds this.
import PackageDescription

let package = Package(
    name: "HTMLTreeTools",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Manchette", path: "../..")],
    targets: [
        .executableTarget(
            name: "htmltree-tool", dependencies: [.product(name: "HTMLTree", package: "Manchette")])
    ]
)
