/** What all panels have: a place for messages, a place for the result, and whether something is pending. */

import { html } from "./dom.js";

export class Frame {
    /** @param {HTMLElement} element the panel */
    constructor(element) {
        this.element = element;
        this.pending = new Set();
        this.hasResult = false;
        this.messages = html("div", { class: "messages", role: "status" });
        this.content = html("div", { class: "content" });
        element.append(this.messages, this.content);
    }

    /** Something has begun; the old result stays, dimmed. */
    begin(token) {
        this.pending.add(token);
        this.mark();
    }

    /** It has ended. */
    end(token) {
        this.pending.delete(token);
        this.mark();
    }

    mark() {
        const isBusy = this.pending.size > 0;
        this.element.setAttribute("aria-busy", String(isBusy));
        this.content.classList.toggle("stale", [...this.pending].some(token => token.isReplacing));
        const loading = this.messages.querySelector(".loading");
        if (isBusy && !this.hasResult && !this.messages.hasChildNodes()) {
            this.messages.append(html("p", { class: "loading" }, "Working …"));
        } else if (loading && (!isBusy || this.hasResult)) {
            loading.remove();
        }
    }

    /** There is something to see. */
    result() {
        this.hasResult = true;
        this.clear();
    }

    /** Shows an error, with a button to try again where that can help. @param {string} text @param {(() => void)|null} retry */
    fail(text, retry) {
        this.messages.replaceChildren(html("div", { class: "error" },
            html("p", null, text),
            retry ? html("button", { type: "button", click: retry }, "Retry") : null));
    }

    /** Says why there is nothing to see; the result is hidden. */
    empty(...children) {
        this.content.hidden = true;
        this.messages.replaceChildren(html("div", { class: "empty" }, ...children));
    }

    /** Takes messages away and shows the result. */
    clear() {
        this.content.hidden = false;
        this.messages.replaceChildren();
    }
}
