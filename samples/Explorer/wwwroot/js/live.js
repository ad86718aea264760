/** A live stream of events in a panel: begun after a short wait, ended when it is outdated or the panel is left. */

import * as api from "./api.js";

const delay = 250;

export class Live {
    /** @param {import("./frame.js").Frame} frame @param {"time"|"curve"|"layers"|"hashes"} name */
    constructor(frame, name) {
        this.frame = frame;
        this.name = name;
        this.isReplacing = false;
        this.key = null;
        this.isRunning = false;
        this.close = null;
        this.timer = 0;

        /** Called when it begins and when it ends. */
        this.changed = () => {};
    }

    /**
     * Begins, unless the same is shown or under way.
     * @param {string} key
     * @param {string} query the kernel
     * @param {Record<string, string>} more further parameters
     * @param {Record<string, (data: any) => void>} on what to do with events; "failed" after the error is shown
     */
    begin(key, query, more, on) {
        if (key === this.key) {
            return;
        }

        this.leave();
        this.key = key;
        this.isRunning = true;
        this.frame.begin(this);
        this.changed();
        this.timer = setTimeout(() => {
            const events = Object.entries(on).filter(([event]) => event !== "done" && event !== "failed");
            this.close = api.listen(this.name, query, more, {
                ...Object.fromEntries(events.map(([event, action]) => [event, data => {
                    this.frame.result();
                    action(data);
                }])),
                done: data => {
                    this.end();
                    this.frame.result();
                    on.done(data);
                },
                failed: data => {
                    this.end();
                    this.frame.fail(data.error, data.isFinal ? null : () => {
                        this.key = null;
                        this.frame.clear();
                        this.begin(key, query, more, on);
                    });
                    on.failed();
                },
            });
        }, delay);
    }

    end() {
        this.isRunning = false;
        this.close = null;
        this.frame.end(this);
        this.changed();
    }

    /** Ends it; what has come so far stays. */
    stop() {
        clearTimeout(this.timer);
        this.close?.();
        this.end();
    }

    /** Ends it, and forgets what was not complete, so that it begins anew the next time. */
    leave() {
        if (this.isRunning) {
            this.stop();
            this.key = null;
        }
    }
}
