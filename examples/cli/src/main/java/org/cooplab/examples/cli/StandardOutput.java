package org.cooplab.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Where the answer goes. The reader of a pipe may stop before the end: the rest is dropped, and that is no error. */
final class StandardOutput extends FilterOutputStream {

    private boolean readerIsGone;

    StandardOutput(OutputStream out) {
        super(out);
    }

    static StandardOutput ofProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (readerIsGone) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException failure) {
            // Java has no other sign of it; every language says "pipe", a full disk does not.
            String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            if (!message.contains("pipe")) {
                throw failure;
            }
            readerIsGone = true;
        }
    }
}
