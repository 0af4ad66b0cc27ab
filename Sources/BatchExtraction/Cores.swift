#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension BatchExtraction {
    /// How many cores are there to work on.
    package static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
