/** The hash of the bits at each level, and whether all are the same. */

import * as api from "../api.js";
import { html, scroller } from "../dom.js";
import { count } from "../format.js";
import { Live } from "../live.js";
import { Panel } from "./panel.js";

export class BitsPanel extends Panel {
    constructor(frame, options) {
        super(frame, options);
        this.live = new Live(frame, "hashes");
        this.verdict = html("p", { class: "verdict", role: "status", "data-testid": "verdict" });
        this.body = html("tbody");
        this.again = html("button", { type: "button", id: "hash-again", class: "quiet", click: () => this.repeat() }, "Run again");
        frame.content.append(
            this.verdict,
            scroller("Hashes", html("table", { "data-testid": "hashes" },
                html("caption", null, "Hash of the results at each level"),
                html("thead", null, html("tr", null, ["Level", "Hash of all bits", "Results"].map(head => html("th", { scope: "col" }, head)))),
                this.body)),
            api.isStatic ? html("span") : this.again);
    }

    show({ query }) {
        this.query = query;
        if (this.live.key !== query) {
            this.verdict.className = "verdict";
            this.verdict.textContent = "Running …";
            this.body.classList.add("old");
            this.isFresh = true;
        }

        this.live.begin(query, query, {}, {
            hash: hash => this.add(hash),
            done: ({ areEqual }) => this.judge(areEqual),
            failed: () => this.judge(undefined),
        });
    }

    add(hash) {
        if (this.isFresh) {
            this.isFresh = false;
            this.body.classList.remove("old");
            this.body.replaceChildren();
        }

        this.body.append(html("tr", null,
            html("th", { scope: "row" }, hash.title),
            html("td", null, hash.hash ? html("code", { class: "hash" }, hash.hash) : html("span", { class: "hint" }, hash.why ?? "not run")),
            html("td", { class: "number" }, hash.hash ? count(hash.outputs) : "–")));
    }

    judge(areEqual) {
        this.verdict.className = areEqual === undefined ? "verdict" : `verdict ${areEqual ? "good" : "bad"}`;
        this.verdict.textContent = areEqual === undefined ? ""
            : areEqual ? "All the same: every level gives the same bits." : "Not the same: the levels give different bits.";
    }

    repeat() {
        this.live.leave();
        this.live.key = null;
        this.show({ query: this.query });
    }

    leave() {
        super.leave();
        this.live.leave();
    }
}
