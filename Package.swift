// swift-tools-version: 6.1
// The libraries stand one above the other and dependencies point one way:
// extract → BatchExtraction → Manchette → HTMLTree, TextServices, Compression → C.
import PackageDescription

/// How the tool, and what measures it, are linked.
///
/// Nobody loads a tool as a library: at a fixed address it needs no relocations when it starts. Libraries that ProcessStart
/// loads are left out, and functions of the same code are one.
let toolLinking: [LinkerSetting] = [
    .unsafeFlags(
        ["-ld-path=\(Context.packageDirectory)/Tools/link.sh", "-Xlinker", "-no-pie"],
        .when(platforms: [.linux], configuration: .release))
]

let package = Package(
    name: "Manchette",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Manchette", targets: ["Manchette"]),
        .library(name: "HTMLTree", targets: ["HTMLTree"]),
        .executable(name: "extract", targets: ["extract"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // C libraries of the system, each behind one Swift module.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlidec",
            providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
        // SQLite itself and not a Swift package over it: those bring Foundation in, which doubles the binary.
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        // ICU behind a C target: its versioned symbol names and its clash with
        // Foundation's own copy never reach Swift.
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n"), .linkedLibrary("icudata")]),
        // Trained weights and word tables, put into the binary with #embed.
        .target(name: "CModels", exclude: ["data"]),
        // The inner loops of the labeller's trees, compiled for processors with wider vectors too.
        .target(name: "CTrees"),
        // The search for the best sequence of tags, in the processor's vectors.
        .target(name: "CSequences"),

        .target(name: "HTMLTree", dependencies: ["CLibXML2"]),
        .target(name: "TextServices", dependencies: ["CICU"]),
        .target(name: "Compression", dependencies: ["CZlib", "CZstd", "CBrotli"]),
        .target(
            name: "Manchette",
            dependencies: ["HTMLTree", "TextServices", "Compression", "CModels", "CTrees", "CSequences"]),
        .target(name: "DumpReading", dependencies: ["Compression"]),
        .target(name: "SQLite", dependencies: ["CSQLite"]),
        .target(name: "BatchExtraction", dependencies: ["Manchette", "DumpReading", "SQLite"]),
        // Loads libraries of the system on their first call, and has the heap grow in large steps; for programs only.
        .target(name: "ProcessStart", dependencies: ["CLibXML2"]),
        .executableTarget(
            name: "extract",
            dependencies: [
                "Manchette", "DumpReading", "BatchExtraction", "ProcessStart",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            linkerSettings: toolLinking),

        // Training of the shipped models; not part of any product.
        .executableTarget(
            name: "labeller-pages", dependencies: ["Manchette", "HTMLTree"], path: "Tools/labeller/Sources"),
        // Trains the models of the entity tagger; no product, so a dependent package never builds it.
        .executableTarget(name: "train-entities", dependencies: ["Manchette"], path: "Tools/entities/train-entities"),

        // Builds the word tables that are read in place; no product.
        .executableTarget(name: "word-tables", dependencies: ["Manchette"], path: "Tools/tables"),

        // Measures whole extractions in memory; no product.
        .executableTarget(
            name: "bench-speed", dependencies: ["Manchette", "HTMLTree", "ProcessStart"], path: "Tools/bench/speed",
            linkerSettings: toolLinking),

        // Programs that use the library; a test runs them.
        .executableTarget(name: "PressReview", dependencies: ["Manchette"], path: "Samples/PressReview"),
        .executableTarget(name: "WhoSaysWhat", dependencies: ["Manchette"], path: "Samples/WhoSaysWhat"),

        // What several test targets need: folders that go away, and programs that run.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "HTMLTreeTests", dependencies: ["HTMLTree"]),
        .testTarget(name: "TextServicesTests", dependencies: ["TextServices"]),
        .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
        .testTarget(name: "ManchetteTests", dependencies: ["Manchette"]),
        .testTarget(name: "DumpReadingTests", dependencies: ["DumpReading", "Compression", "TestSupport"]),
        .testTarget(
            name: "BatchExtractionTests",
            dependencies: ["BatchExtraction", "Compression", "DumpReading", "Manchette", "SQLite", "TestSupport"]),
        .testTarget(
            name: "ExtractCommandTests",
            dependencies: ["extract", "PressReview", "SQLite", "TestSupport", "WhoSaysWhat"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ]
}
