package org.convexgan.door;

/** Sees the raw lines of a conversation. */
interface WireTap {
    /** Sees nothing. */
    WireTap NONE = new WireTap() {
        @Override
        public void sent(String line) {}

        @Override
        public void received(String line) {}
    };

    /** Takes a line that was sent, without its end. */
    void sent(String line);

    /** Takes a line that came back, without its end; bytes that are not UTF-8 are replaced. */
    void received(String line);
}
