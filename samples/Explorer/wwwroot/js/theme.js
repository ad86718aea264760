/** Light or dark: what the system says, unless the reader chose. */

import { byId } from "./dom.js";

const key = "explorer-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

function chosen() {
    try {
        return localStorage.getItem(key);
    } catch {
        return null;
    }
}

function apply() {
    const isDark = (chosen() ?? (system.matches ? "dark" : "light")) === "dark";
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
    byId("theme").setAttribute("aria-pressed", String(isDark));
}

/** Makes the button work. */
export function start() {
    byId("theme").addEventListener("click", () => {
        const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
        try {
            localStorage.setItem(key, next);
        } catch {
            // Without storage the choice lasts as long as the page.
        }

        document.documentElement.dataset.theme = next;
        byId("theme").setAttribute("aria-pressed", String(next === "dark"));
    });
    system.addEventListener("change", apply);
    apply();
}
