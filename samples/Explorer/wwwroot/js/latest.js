/** A request of which only the latest counts: debounced, and an outdated one is aborted. */

const delay = 150;

export class Latest {
    /** @param {import("./frame.js").Frame} frame where its state is shown */
    constructor(frame) {
        this.frame = frame;
        this.isReplacing = true;
        this.key = null;
        this.timer = 0;
        this.controller = null;
        this.isFirst = true;
    }

    /**
     * Asks, unless the same is shown or under way.
     * @template T
     * @param {string} key what is asked for
     * @param {(signal: AbortSignal) => Promise<T>} request
     * @param {(answer: T) => void} show
     * @param {(error: Error) => void} [refused] what else to do with an error
     */
    ask(key, request, show, refused) {
        if (key === this.key) {
            return;
        }

        this.cancel();
        this.key = key;
        this.frame.begin(this);
        const controller = new AbortController();
        this.controller = controller;
        const wait = this.isFirst ? 0 : delay;
        this.isFirst = false;
        this.timer = setTimeout(async () => {
            try {
                const answer = await request(controller.signal);
                if (!controller.signal.aborted) {
                    this.frame.result();
                    show(answer);
                }
            } catch (error) {
                if (!controller.signal.aborted) {
                    this.frame.fail(error.message, error.isFinal ? null : () => {
                        this.key = null;
                        this.ask(key, request, show, refused);
                    });
                    refused?.(error);
                }
            } finally {
                if (!controller.signal.aborted) {
                    this.frame.end(this);
                }
            }
        }, wait);
    }

    /** Forgets what is under way. */
    cancel() {
        clearTimeout(this.timer);
        this.controller?.abort();
        this.controller = null;
        this.key = null;
        this.frame.end(this);
    }
}
