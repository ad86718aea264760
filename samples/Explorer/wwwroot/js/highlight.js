/** Code as the page shows it. */

import { html, scroller } from "./dom.js";

const classes = new Set(["k", "t", "m", "s", "n", "c", "d", "p"]);

/** Highlighted C# as nodes: of the server's markup only text and the known spans are taken. */
export function highlighted(markup) {
    const parsed = new DOMParser().parseFromString(`<body>${markup}`, "text/html");
    const copy = node => node.nodeType === Node.TEXT_NODE
        ? node.data
        : html("span", { class: [...(node.classList ?? [])].filter(name => classes.has(name)).join(" ") || null }, [...node.childNodes].map(copy));
    return [...parsed.body.childNodes].map(copy);
}

/** A block of code with line numbers. */
export function codeBlock(label, markup, lines) {
    const numbers = Array.from({ length: lines }, (_, i) => i + 1).join("\n");
    return scroller(label,
        html("div", { class: "code numbered" },
            html("pre", { class: "line-numbers", "aria-hidden": "true" }, numbers),
            html("pre", null, html("code", null, highlighted(markup)))));
}

const instruction = /^(\s*)(\S+)(\s*)(.*)$/;
const register = /\b([xyz]mm\d+|r[a-ds][xip]|r[bs]p|r\d+[dwb]?|e[a-d]x|e[sd]i|[vwxq]\d+|k[0-7])\b/;

/** An instruction: mnemonic and registers are told apart. */
export function assembly(text) {
    const [, indent, mnemonic, gap, operands] = instruction.exec(text) ?? [null, "", text, "", ""];
    const kind = /^(call|j|b\b|bl|ret|cb)/.test(mnemonic) ? "k" : "m";
    const parts = operands.split(register).map((part, i) => i % 2 === 1 ? html("span", { class: "t" }, part) : part);
    return [indent, html("span", { class: kind }, mnemonic), gap, ...parts];
}
