package org.convexgan.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.convexgan.door.Reply;
import org.convexgan.door.Request;
import org.convexgan.door.Subject;
import org.convexgan.door.SubjectInfo;

/**
 * A subject whose faults are nobody's once this program is being ended.
 *
 * <p>Ctrl-C reaches the subject's process together with this one, so a crash may be seen before the signal is. A fault therefore waits for a moment,
 * and in a program that is ending no reply returns any more: the ledger keeps only what happened before.
 */
final class InterruptibleSubject implements Subject {
    private static final long PATIENCE_MILLIS = 250;

    private final Subject subject;
    private final CountDownLatch ending;

    /**
     * Wraps a subject.
     *
     * @param ending reaches zero when the program is being ended
     */
    InterruptibleSubject(Subject subject, CountDownLatch ending) {
        this.subject = subject;
        this.ending = ending;
    }

    @Override
    public SubjectInfo info() {
        return subject.info();
    }

    @Override
    public Reply ask(Request request) {
        Reply reply = subject.ask(request);
        try {
            boolean isEnding =
                    ending.await(reply instanceof Reply.Answered ? 0 : PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (isEnding) {
                new CountDownLatch(1).await(); // until the program is gone
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return reply;
    }

    @Override
    public Subject fresh() {
        return new InterruptibleSubject(subject.fresh(), ending);
    }

    @Override
    public void close() {
        subject.close();
    }
}
