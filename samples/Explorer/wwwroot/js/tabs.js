/** The tabs: arrow keys, Home and End move; the chosen one is in the address. */

import { byId } from "./dom.js";
import * as state from "./state.js";

const tabs = [...document.querySelectorAll("[role=tab]")];

/** The names of all panels. */
export const names = tabs.map(tab => tab.dataset.tab);

/** The panel that is shown. */
export function current() {
    const wanted = state.get().panel;
    return names.includes(wanted) ? wanted : names[0];
}

/** Shows the panel that the state asks for. */
export function show() {
    for (const tab of tabs) {
        const isCurrent = tab.dataset.tab === current();
        tab.setAttribute("aria-selected", String(isCurrent));
        tab.tabIndex = isCurrent ? 0 : -1;
        byId(tab.getAttribute("aria-controls")).hidden = !isCurrent;
    }
}

function choose(tab) {
    state.set({ panel: tab.dataset.tab }, { step: true });
    tab.focus();
}

function target(key, i) {
    switch (key) {
        case "ArrowRight": return (i + 1) % tabs.length;
        case "ArrowLeft": return (i + tabs.length - 1) % tabs.length;
        case "Home": return 0;
        case "End": return tabs.length - 1;
        default: return null;
    }
}

/** Makes them work. */
export function start() {
    tabs.forEach((tab, i) => {
        tab.addEventListener("click", () => choose(tab));
        tab.addEventListener("keydown", event => {
            const next = target(event.key, i);
            if (next !== null) {
                event.preventDefault();
                choose(tabs[next]);
            }
        });
    });
    show();
}
