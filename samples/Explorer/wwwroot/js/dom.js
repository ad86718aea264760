/** Small helpers to build elements. No markup is ever made of strings here. */

const svgNamespace = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes ?? {})) {
        if (value === null || value === undefined || value === false) {
            continue;
        }

        if (typeof value === "function") {
            element.addEventListener(name, value);
        } else {
            element.setAttribute(name, value === true ? "" : String(value));
        }
    }

    element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
    return element;
}

/**
 * An HTML element. An attribute whose value is a function is a listener of the event of that name.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...any} children nodes and texts, also in arrays; null and false are left out
 */
export function html(tag, attributes, ...children) {
    return fill(document.createElement(tag), attributes, children);
}

/** An SVG element; see {@link html}. */
export function svg(tag, attributes, ...children) {
    return fill(document.createElementNS(svgNamespace, tag), attributes, children);
}

/** @param {string} id */
export function byId(id) {
    return document.getElementById(id);
}

/**
 * A table with a caption.
 * @param {string} caption
 * @param {string[]} heads
 * @param {(string|Node)[][]} rows the first cell of each row is its head
 */
export function table(caption, heads, rows) {
    return html("table", null,
        html("caption", null, caption),
        html("thead", null, html("tr", null, heads.map(head => html("th", { scope: "col" }, head)))),
        html("tbody", null, rows.map(row => html("tr", null,
            row.map((cell, i) => i === 0 ? html("th", { scope: "row" }, cell) : html("td", null, cell))))));
}

/** A table that is folded away: the text equivalent of a chart. */
export function foldedTable(caption, heads, rows) {
    return html("details", { class: "numbers" },
        html("summary", null, "The numbers as a table"),
        scroller(`${caption}: numbers`, table(caption, heads, rows)));
}

/** Marks the boxes whose content is wider than they are: the style sheet then says that they scroll. */
const widths = new ResizeObserver(entries => {
    const boxes = new Set(entries.map(entry => entry.target.closest(".scroller")));
    requestAnimationFrame(() => boxes.forEach(box => box?.classList.toggle("cut", box.scrollWidth > box.clientWidth + 1)));
});

/** A box that scrolls by itself and can be reached by keyboard. */
export function scroller(label, ...children) {
    const box = html("div", { class: "scroller", tabindex: 0, role: "region", "aria-label": label }, ...children);
    [box, ...box.children].forEach(element => widths.observe(element));
    return box;
}

let lastId = 0;

/** An id that no other element has. */
export function freshId(prefix) {
    lastId++;
    return `${prefix}-${lastId}`;
}
