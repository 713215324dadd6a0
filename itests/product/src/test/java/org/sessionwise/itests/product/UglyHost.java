package org.sessionwise.itests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pages of a rostering product that makes it hard for guests: 10 px to the root's em, everything reset and shouted, dark
 * without saying so, Trusted Types, and a copy of Lit of its own that holds Lit's usual policy.
 */
final class UglyHost {

    static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                    + "trusted-types lit-html sessionwise-lit; require-trusted-types-for 'script'";

    static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>ROTA 2000</title>
              <link rel="stylesheet" href="/ugly.css">
              <script type="module" src="/ugly.js"></script>
              <script type="module" src="/sessionwise/loader.js"></script>
            </head>
            <body data-department="gastro" data-from="2026-11-02" data-until="2026-11-30">
              <header><div data-ext-slot="page.header/v1"></div></header>
              <main>
                <h1>Rota 2000</h1>
                <p id="own"></p>
                <div id="gaps" data-ext-slot="roster.side/v1"></div>
                <div id="template" data-ext-slot="template.side/v1" data-template="gastro-4w"></div>
                <div id="review" data-ext-slot="review.main/v1"></div>
                <div id="empty" data-ext-slot="admin.main/v1"></div>
              </main>
            </body>
            </html>
            """;

    static final String STYLES = """
            html { font-size: 62.5%; background: #101010; color: #ddd }
            body { font: 700 1rem/1 "Comic Sans MS", fantasy; text-transform: uppercase; letter-spacing: .2em; text-align: center; margin: 0 }
            body * { all: unset; font-size: 1rem; color: #f0f }
            body :is(header, main, div, h1, p) { display: block }
            body div { border: .3rem dashed #0f0; background: #300; padding: .4rem; visibility: inherit }
            body [data-ext-slot]:empty { display: none }
            body :not(:defined) { display: none }
            h1 { font-size: 3rem; color: #ddd }
            button, input, select, table, td, th { all: unset; background: #ff0 !important; color: #000 !important; border: .5rem outset red !important }
            :focus { outline: 0 !important }
            body :is(sessionwise-card-v1, sessionwise-gap-panel-v1, sessionwise-entitlement-panel-v1) { font: 1rem/1 fantasy; opacity: .4; zoom: .5; text-transform: uppercase }
            """;

    static final String SCRIPT = """
            import { html, render } from '/lit-html.js';
            render(html`Drawn by <b>its own Lit</b>`, document.querySelector('#own'));
            """;

    private static final Path LIT = Path.of("../../bundles/org.sessionwise.ui/node_modules/lit-html/lit-html.js");

    private UglyHost() {}

    static LoaderHost pages(LoaderHost host) {
        try {
            return host.with("/ugly.html", PAGE)
                    .with("/ugly.css", STYLES)
                    .with("/ugly.js", SCRIPT)
                    .with("/lit-html.js", Files.readString(LIT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
