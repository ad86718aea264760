/** The JIT's assembly of the chosen member at the chosen level. */

import * as api from "../api.js";
import { levelOf, memberOf, whyNoLevel } from "../controls.js";
import { html, scroller } from "../dom.js";
import { count, plural } from "../format.js";
import { assembly } from "../highlight.js";
import { Latest } from "../latest.js";
import * as state from "../state.js";
import { Panel } from "./panel.js";

const encodingKey = "explorer-encoding";

function figure(value, name) {
    return html("div", { class: "figure" }, html("dd", null, count(value)), html("dt", null, name));
}

function group(one) {
    return html("div", { class: "group" },
        html("p", { class: "comment" },
            one.comment ?? "Without a comment in the C#",
            one.line ? html("span", { class: "place" }, ` line ${one.line}`) : null),
        one.source ? html("p", { class: "source" }, html("code", null, one.source)) : null,
        html("pre", { class: "instructions" }, html("code", null, one.instructions.map(instruction => html("span", { class: "instruction" },
            html("span", { class: "bytes", "aria-hidden": "true" }, instruction.bytes ?? ""),
            html("span", { class: "text" }, assembly(instruction.text)), "\n")))));
}

function listing(one, i) {
    return html("div", { class: "listing" },
        html("h3", null, one.method),
        html("dl", { class: "figures" },
            figure(one.bytes, one.bytes === 1 ? "byte" : "bytes"),
            figure(one.instructions, one.instructions === 1 ? "instruction" : "instructions"),
            figure(one.calls, one.calls === 1 ? "call" : "calls"),
            figure(one.spills, one.spills === 1 ? "spill" : "spills")),
        scroller(`Assembly ${i + 1}: ${one.method}`, html("div", { class: "code assembly" }, one.groups.map(group))));
}

export class AssemblyPanel extends Panel {
    constructor(frame, options) {
        super(frame, options);
        this.request = new Latest(frame);
        this.what = html("p", { class: "what", "data-testid": "assembly-what" });
        this.list = html("div", { "data-testid": "listings" });
        this.encoding = html("input", { type: "checkbox", id: "encoding", change: () => this.toggle() });
        this.encoding.checked = this.stored();
        frame.content.append(this.what,
            html("label", { for: "encoding", class: "check" }, this.encoding, " Show the bytes of each instruction"),
            this.list);
        this.toggle();
    }

    stored() {
        try {
            return localStorage.getItem(encodingKey) === "true";
        } catch {
            return false;
        }
    }

    toggle() {
        this.list.classList.toggle("with-bytes", this.encoding.checked);
        try {
            localStorage.setItem(encodingKey, String(this.encoding.checked));
        } catch {
            // Without storage the choice lasts as long as the page.
        }
    }

    show({ state: of, query, code }) {
        const why = whyNoLevel(of);
        if (why) {
            this.request.cancel();
            this.isRefused = true;
            this.frame.empty(
                html("p", null, why),
                html("button", { type: "button", click: () => state.set({ level: "" }, { step: true }) }, "Show the widest level there is"));
            return;
        }

        const member = memberOf(of, code);
        const level = levelOf(of);
        this.request.ask(`${query}|${member}|${level}`, signal => api.assembly(query, member, level, signal), answer => this.draw(member, answer));
    }

    draw(member, answer) {
        const total = answer.listings.reduce((sum, one) => sum + one.bytes, 0);
        this.what.textContent = answer.listings.length > 0
            ? `${member} at ${answer.level}: ${plural(answer.listings.length, "method")}, ${plural(total, "byte")} of machine code.`
            : `${member} at ${answer.level}: no assembly.`;
        this.list.replaceChildren(
            ...(answer.note ? [html("p", { class: "empty" }, answer.note)] : []),
            ...answer.listings.map(listing));
    }

    leave() {
        super.leave();
        this.request.cancel();
    }
}
