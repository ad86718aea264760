/** A strip of cells whose colour is their value: blue below zero, orange above. */

import { foldedTable, freshId, html, svg } from "../dom.js";
import { float, short } from "../format.js";

const perRow = 64; // at most; rows are as equal as can be

function range(values) {
    const finite = values.filter(Number.isFinite);
    return finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : [NaN, NaN];
}

/**
 * @param {string} title
 * @param {number[]} values
 * @param {{ chosen?: number, choose?: (index: number) => void }} [how] a click chooses a cell
 */
export function heatStrip(title, values, { chosen, choose } = {}) {
    const [low, high] = range(values);
    const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
    const rows = Math.ceil(values.length / perRow);
    const columns = Math.ceil(values.length / rows);
    const ids = [freshId("heat"), freshId("heat")];
    const cells = values.map((value, i) => {
        const strength = Number.isFinite(value) ? Math.min(1, Math.abs(value) / most) : 1;
        const kind = Number.isFinite(value) ? (value < 0 ? "negative" : "positive") : "no-number";
        return svg("rect", {
            class: `${kind}${i === chosen ? " chosen" : ""}`, x: i % columns, y: Math.floor(i / columns), width: 1, height: 1,
            "fill-opacity": (0.06 + 0.94 * strength).toFixed(3), click: choose ? () => choose(i) : null,
        }, svg("title", null, `${i}: ${short(value)}`));
    });

    return html("div", { class: `heat${choose ? " editable" : ""}` },
        svg("svg", { viewBox: `0 0 ${columns} ${rows}`, preserveAspectRatio: "none", height: Math.max(16, rows * 14), width: "100%", role: "img", "aria-labelledby": ids.join(" ") },
            svg("title", { id: ids[0] }, title),
            svg("desc", { id: ids[1] }, `${values.length} values from ${short(low)} to ${short(high)}; a table follows.`),
            cells),
        html("p", { class: "hint" }, `${values.length} values from ${short(low)} to ${short(high)}`),
        foldedTable(title, ["Element", "Value"], values.map((value, i) => [String(i), float(value)])));
}
