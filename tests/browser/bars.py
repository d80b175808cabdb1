"""The bars of the look, measured on a page as it is met: rules, room, targets, rings, stillness and pictures."""

from playwright.sync_api import Page

from tests.browser.watching import SCANNER, overflow, violations

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 360, "height": 740}
NARROWEST, HALF_A_DESK = {"width": 320, "height": 640}, {"width": 640, "height": 900}
# The only rules whose answer hangs on both the width and the scheme.
SEEN = {"runOnly": {"type": "rule", "values": ["color-contrast", "target-size"]}, "resultTypes": ["violations"]}
FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"

# How far things moved by themselves while the page was fetched and read to its end, and whether the largest thing in sight came late.
STILLNESS = """async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const pause = () => new Promise(done => setTimeout(done, 60));
    const entries = async type => {
        const seen = [], observer = new PerformanceObserver(list => seen.push(...list.getEntries()));
        observer.observe({ type, buffered: true });
        await frame(); await frame(); await pause();
        return seen;
    };
    const ready = all => Promise.all(all.map(one => one.decode().catch(() => {})));
    await ready([...document.images].filter(one => one.checkVisibility() && one.getBoundingClientRect().top < innerHeight));
    const largest = (await entries('largest-contentful-paint')).at(-1)?.element;
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
        scrollTo({ top, behavior: 'instant' });
        await frame();
    }
    await ready([...document.images].filter(one => one.currentSrc));
    const moved = (await entries('layout-shift')).reduce((sum, one) => sum + one.value, 0);
    scrollTo({ top: 0, behavior: 'instant' });
    const name = e => e.tagName + '.' + (e.className.baseVal ?? e.className);
    return [
        ...moved > 0 ? [`flyttade sig ${moved}`] : [],
        ...largest?.loading === 'lazy' ? [`det största hämtas sent: ${name(largest)}`] : [],
    ];
}"""

# What can be pressed and is smaller than a finger: alone, not within a sentence, and not lent the size of its label or its poster.
TARGETS = """focusable => {
    const blockOf = e => { while (e && getComputedStyle(e).display.startsWith('inline')) e = e.parentElement; return e; };
    const words = e => e.innerText.replace(/[\\s·|]+/g, '');
    const isInText = e => {
        if (getComputedStyle(e).display !== 'inline') return false;
        const block = blockOf(e), inside = [...block.querySelectorAll('a, button')];
        return words(block).length > inside.reduce((sum, one) => sum + words(one).length, 0);
    };
    const area = e => {
        if (e.matches('input') && e.closest('label')) return e.closest('label');
        const after = getComputedStyle(e, '::after');
        return after.position === 'absolute' && after.top === '0px' && e.offsetParent ? e.offsetParent : e;
    };
    return [...document.querySelectorAll(focusable)]
        .filter(e => e.tabIndex >= 0 && e.checkVisibility() && !isInText(e))
        .map(e => [e, area(e).getBoundingClientRect()])
        .filter(([e, box]) => box.width < 43.95 || box.height < 43.95)
        .map(([e, box]) => `${Math.round(box.width)}x${Math.round(box.height)} px: ${e.outerHTML.replace(/\\s+/g, ' ').slice(0, 140)}`);
}"""

# What shows no ring when the keyboard comes to it, neither itself nor the label that it stands in.
RINGS = """focusable => {
    const isRing = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none';
    const isMarked = e => [e, e.closest('label')].some(
        one => one && [null, '::before', '::after'].some(part => isRing(getComputedStyle(one, part))));
    return [...document.querySelectorAll(focusable)].filter(e => {
        if (e.tabIndex < 0 || !e.checkVisibility()) return false;
        e.focus({ preventScroll: true });
        return document.activeElement !== e || !isMarked(e);
    }).map(e => e.outerHTML.slice(0, 140));
}"""

# Pictures whose room is not known beforehand, and photographs that come in one size or in an old format alone.
PICTURES = """() => {
    const drawn = /\\.svg(\\?|$)|^data:image\\/svg/;
    const isReady = e => {
        const sources = [...e.closest('picture')?.querySelectorAll('source') ?? []];
        return ['image/avif', 'image/webp'].every(type => sources.some(one => one.type === type && one.sizes && one.srcset.includes('w')));
    };
    return [...document.images].flatMap(e => [
        ...e.getAttribute('width') && e.getAttribute('height') ? [] : [`utan mått: ${e.outerHTML.slice(0, 140)}`],
        ...drawn.test(e.src) || isReady(e) ? [] : [`utan format och sizes: ${e.outerHTML.slice(0, 140)}`],
    ]);
}"""

# Numbers that run from right to left.
TURNED = """() => [...document.querySelectorAll('[href^="tel:"], [href^="sms:"], .number')].filter(e => e.checkVisibility()).filter(e => {
    const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), digits = [];
    for (let node; node = walker.nextNode();)
        [...node.data].forEach((sign, at) => {
            if (!/[0-9]/.test(sign)) return;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            digits.push(range.getBoundingClientRect());
        });
    return digits.some((box, at) => at && Math.abs(box.top - digits[at - 1].top) < 2 && box.left < digits[at - 1].left);
}).map(e => e.outerHTML.slice(0, 140))"""


def _seen_rules(page: Page) -> list[str]:
    """Return what breaks the rules that hang on width and scheme."""
    found = SCANNER.run(page, options=SEEN).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def _put(page: Page, size: dict[str, int], scheme: str) -> str:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    return f"{size['width']} px, {scheme}"


def _all(label: str, faults: list[str]) -> list[str]:
    return [f"{label}: {fault}" for fault in faults]


def by_day_and_night(page: Page) -> list[str]:
    """Return what breaks a rule at a desk and on a phone, in both schemes."""
    looks = ((DESK, "light", violations), (DESK, "dark", _seen_rules), (PHONE, "dark", violations), (PHONE, "light", _seen_rules))
    return [fault for size, scheme, rules in looks for fault in _all(_put(page, size, scheme), rules(page))]


def standing(page: Page, what: str) -> list[str]:
    """Return what is wrong with a page as it stands, at every width, in both schemes, with text twice as large."""
    wrong = by_day_and_night(page)
    for size in (PHONE, DESK):
        wrong += _all(_put(page, size, "light"), page.evaluate(TARGETS, FOCUSABLE))
    page.keyboard.press("Tab")
    wrong += _all("utan ring", page.evaluate(RINGS, FOCUSABLE))
    wrong += _all("bild", page.evaluate(PICTURES)) + _all("baklänges", page.evaluate(TURNED))
    wrong += _all(_put(page, NARROWEST, "light"), overflow(page))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    wrong += _all(_put(page, HALF_A_DESK, "light") + ", 200 %", overflow(page))
    page.evaluate("document.documentElement.style.fontSize = ''")
    if (headings := page.locator("h1").count()) != 1:
        wrong.append(f"{headings} huvudrubriker")
    return _all(what, wrong)


def visited(page: Page, address: str, *, status: int = 200) -> list[str]:
    """Open a page on a phone and at a desk, and return what is wrong with it."""
    wrong = []
    for size in (PHONE, DESK):
        where = _put(page, size, "light")
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == status, (address, answer.status)
        wrong += _all(f"{address}: {where}", page.evaluate(STILLNESS))
    return wrong + standing(page, address)
