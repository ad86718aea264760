/** The plan as a picture: registers are rows, lanes are cells. */

import { html, scroller, svg } from "./dom.js";
import { activation, plural } from "./format.js";

const cell = { width: 30, height: 24, gap: 3, head: 40 };
const mostRows = 4;

const loads = Object.freeze({
    Whole: "loaded whole",
    Halves: "loaded in two halves",
    Padded: "loaded with padding",
    Split: "loaded in parts",
    Loop: "loaded in a loop",
});

function hatch(id) {
    return svg("defs", null, svg("pattern", { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        svg("rect", { width: 6, height: 6, class: "hatch-ground" }),
        svg("line", { x1: 0, y1: 0, x2: 0, y2: 6, class: "hatch-line" })));
}

/**
 * A grid of cells that arrow keys walk through.
 * @param {{ name: string, label: string, rows: { head: string, cells: { text: string, kind: string, detail: string }[] }[] }} picture
 */
function grid({ name, label, rows }) {
    const columns = Math.max(...rows.map(row => row.cells.length));
    const width = cell.head + columns * (cell.width + cell.gap);
    const height = 16 + rows.length * (cell.height + cell.gap);
    const hatchId = `hatch-${name}`;
    const detail = html("p", { class: "detail" }, "Point at a cell, or move through the cells with the arrow keys.");
    const cells = rows.map(() => []);

    const show = one => {
        detail.textContent = one.detail;
    };

    const move = (event, i, j) => {
        const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
        const next = step && cells[i + step[0]]?.[j + step[1]];
        if (next) {
            event.preventDefault();
            cells[i][j].setAttribute("tabindex", "-1");
            next.setAttribute("tabindex", "0");
            next.focus();
        }
    };

    const drawn = rows.map((row, i) => {
        const y = 16 + i * (cell.height + cell.gap);
        return svg("g", { role: "row" },
            svg("g", { role: "rowheader", "aria-label": row.head }, svg("text", { x: cell.head - 8, y: y + 16, class: "plan-head" }, row.head)),
            row.cells.map((one, j) => {
                const x = cell.head + j * (cell.width + cell.gap);
                const drawnCell = svg("g", {
                    role: "gridcell", tabindex: i === 0 && j === 0 ? 0 : -1, "aria-label": one.detail, class: `cell ${one.kind}`,
                    pointerenter: () => show(one), focus: () => show(one), keydown: event => move(event, i, j),
                },
                svg("rect", { x, y, width: cell.width, height: cell.height, rx: 3, fill: one.kind === "padding" ? `url(#${hatchId})` : null }),
                svg("text", { x: x + cell.width / 2, y: y + 16 }, one.text));
                cells[i][j] = drawnCell;
                return drawnCell;
            }));
    });

    const lanes = Array.from({ length: columns }, (_, j) =>
        svg("text", { x: cell.head + j * (cell.width + cell.gap) + cell.width / 2, y: 10, class: "plan-lane", "aria-hidden": "true" }, j));
    const picture = scroller(label, svg("svg", { class: "plan", width, height, viewBox: `0 0 ${width} ${height}`, role: "grid", "aria-label": label }, hatch(hatchId), lanes, drawn));
    picture.classList.add("picture");
    return [
        picture,
        detail,
    ];
}

function registerCells(register, i) {
    return register.elements.map((element, lane) => {
        const repeated = register.repeated[lane];
        const what = element === null ? "padding: holds what adds nothing" : `element ${element}${repeated ? ", also in the register before; it is counted once" : ""}`;
        return {
            text: element ?? "",
            kind: element === null ? "padding" : repeated ? "repeated" : "element",
            detail: `Register z${i}, lane ${lane}: ${what}. The register is ${loads[register.load] ?? register.load}.`,
        };
    });
}

function levelPicture(level) {
    return grid({
        name: `level-${level.name}`,
        label: `Registers at ${level.name} bits: which element sits in which lane`,
        rows: level.registers.map((register, i) => ({ head: `z${i}`, cells: registerCells(register, i) })),
    });
}

function columnPicture(column, size) {
    const shown = Math.min(size, mostRows);
    const rows = Array.from({ length: shown }, (_, i) => ({
        head: `z${i}`,
        cells: Array.from({ length: column.rows }, (_, row) => ({
            text: `r${row}`,
            kind: row % 2 === 0 ? "element" : "other",
            detail: `r${row}: lane ${row} of register z${i} holds element ${i} of row ${row}.`,
        })),
    }));
    const more = size > shown ? [html("p", { class: "hint" }, `… and ${plural(size - shown, "more register")} down to element ${size - 1}.`)] : [];
    return [...grid({ name: `column-${column.name}`, label: `A batch at ${column.name} bits: one row to a lane`, rows }), ...more];
}

/** What is known of the rows of a batch with labels once each has been gone through, and where it is. */
const known = Object.freeze([
    ["max", "the largest logit"],
    ["rest", "the sum of the other terms, in double: so wide that two registers hold it"],
    ["ties", "how many logits are the largest"],
    ["label", "the logit of the label"],
]);

function groupPicture(group) {
    const rows = known.map(([head, what]) => ({
        head,
        cells: Array.from({ length: group.rows }, (_, row) => ({
            text: `r${row}`,
            kind: row % 2 === 0 ? "element" : "other",
            detail: `r${row}: lane ${row} of ${head} holds, of row ${row}, ${what}.`,
        })),
    }));
    return [
        html("p", null, `Each of ${group.rows} rows is gone through by itself, in registers of its own as above. What is known then goes to its lane here, and the divisions and the logarithm of the losses are done once for all ${group.rows}.`),
        ...grid({ name: `group-${group.name}`, label: `The losses of a batch at ${group.name} bits: which rows share a register`, rows }),
    ];
}

const legend = () => html("ul", { class: "legend" },
    html("li", null, html("span", { class: "swatch element" }), "element"),
    html("li", null, html("span", { class: "swatch repeated" }), "repeated element"),
    html("li", null, html("span", { class: "swatch padding" }), "padding"));

function levelTitle(name) {
    return /^\d+$/.test(name) ? `${name} bits` : name;
}

function fold(isOpen, title, ...children) {
    return html("details", { class: "fold", open: isOpen }, html("summary", null, title), ...children);
}

function rowPlan(plan, size, chosen) {
    const level = chosen === "arm64" ? "128" : chosen; // ARM64 has registers of 128 bits
    const open = plan.levels.find(one => one.name === level) ?? plan.levels[0];
    const isMissing = plan.levels.length > 0 && open.name !== level;
    return [
        isMissing ? html("p", { class: "hint" }, `At the chosen level (${levelTitle(level)}) there is no straight line of its own; ${levelTitle(open.name)} is shown.`) : null,
        plan.levels.length > 0 ? legend() : null,
        plan.levels.map(one => fold(one === open, one.words,
            one.registers.length > 0 ? levelPicture(one) : null,
            one.maximumFirst ? html("p", null, "The maximum is found first, then the exponentials are computed.") : null,
            (one.notes ?? []).map(note => html("p", null, note)))),
        plan.columns.length + plan.groups.length > 0 ? html("h4", null, "How a batch shares registers") : null,
        plan.columns.map(one => fold(one.name === level, `${levelTitle(one.name)}: ${one.words}`, columnPicture(one, size))),
        plan.groups.map(one => fold(one.name === level, `${levelTitle(one.name)}, with labels: ${one.words}`, groupPicture(one))),
    ];
}

function layerPlan(plan) {
    return [scroller("Layers", html("table", null,
        html("caption", null, "Layers"),
        html("thead", null, html("tr", null, ["Layer", "Activation", "Parameters", "Multiplications", "How"].map(head => html("th", { scope: "col" }, head)))),
        html("tbody", null, plan.layers.map(layer => html("tr", null,
            html("th", { scope: "row" }, `${layer.inputs} → ${layer.outputs}`),
            html("td", null, activation(layer.activation)),
            html("td", { class: "number" }, layer.parameters.toLocaleString("en")),
            html("td", { class: "number" }, layer.multiplications.toLocaleString("en")),
            html("td", null, layer.words))))))];
}

/**
 * The plan in words and as pictures.
 * @param {any} plan the plan of the contract
 * @param {number} size the number of classes of a row kernel
 * @param {string} level the level that is chosen
 */
export function drawPlan(plan, size, level) {
    return html("div", { class: "plan-parts", "data-testid": "plan" },
        plan.words.map(text => html("p", null, text)),
        plan.layers ? layerPlan(plan) : rowPlan(plan, size, level));
}
