/** What the panels have in common. */

export class Panel {
    /** @param {import("../frame.js").Frame} frame @param {any} options the answer to options */
    constructor(frame, options) {
        this.frame = frame;
        this.options = options;
        this.isReplacing = true;
        this.isRefused = false;
    }

    /**
     * Shows the state; called at each change while the panel is the one that is shown.
     * @param {{ state: any, query: string, code: any|null }} context code is null while it is being compiled
     */
    update(context) {
        if (context.code === null) {
            this.frame.begin(this);
            return;
        }

        if (context.code.files.length === 0) {
            this.leave();
            this.isRefused = true;
            this.frame.empty(context.code.refusal ?? "There is no code for this: see what the generator says in the form.");
        } else {
            if (this.isRefused) {
                this.isRefused = false;
                this.frame.clear();
            }

            this.show(context);
        }

        this.frame.end(this);
    }

    /** Another panel is shown, or the kernel is refused: requests and streams end. */
    leave() {
        this.frame.end(this);
    }
}
