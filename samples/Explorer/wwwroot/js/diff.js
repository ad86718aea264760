/** What differs between the code of two kernels. */

import { html, scroller } from "./dom.js";
import { plural } from "./format.js";

const signs = Object.freeze({ same: " ", added: "+", removed: "−" });
const spoken = Object.freeze({ added: "added: ", removed: "removed: " });

function line(one) {
    if (one.kind === "gap") {
        return html("div", { class: "gap" }, `… ${plural(one.count, "line")} the same`);
    }

    return html("div", { class: one.kind },
        html("span", { class: "sign", "aria-hidden": "true" }, signs[one.kind]),
        spoken[one.kind] ? html("span", { class: "hidden-text" }, spoken[one.kind]) : null,
        one.text || " ");
}

/** @param {any} diff the answer to diff */
export function drawDiff(diff) {
    if (diff.added + diff.removed === 0) {
        return [html("p", { class: "empty" }, "The two write the same code.")];
    }

    return [
        html("p", null, `${plural(diff.added, "line")} that only the other kernel has (+), ${plural(diff.removed, "line")} that only this one has (−).`),
        diff.files.filter(file => file.lines.some(one => one.kind === "added" || one.kind === "removed")).map(file => [
            html("h4", null, file.name),
            scroller(`Differences of ${file.name}`, html("div", { class: "code diff" }, file.lines.map(line))),
        ]),
    ].flat(Infinity);
}
