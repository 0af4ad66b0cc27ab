import CLibXML2

/// What libxml2 keeps for a whole process.
enum LibXML2 {
    /// Sets it up, once; whatever calls libxml2 reads this first.
    ///
    /// Before version 2.11 libxml2 does so by itself when it is first used, without a lock around all of it: two threads
    /// that came first at once waited for each other for ever.
    static let isReady: Void = xmlInitParser()
}
