import { createHash } from 'node:crypto';
import { escapeHtml } from './escape.js';

/** Where the page hears that there is a new one. */
export const eventsPath = '/events';

const reload = `new EventSource(${JSON.stringify(eventsPath)}).onmessage = () => location.reload();`;
const reloadHash = `'sha256-${createHash('sha256').update(reload, 'utf8').digest('base64')}'`;

/** A page that loads itself anew when told to. Its policy allows this one script more, and to hear from where it came. */
export const livePage = (html: string): string =>
  html
    .replace(/(http-equiv="Content-Security-Policy" content="[^"]*?script-src )/, `$1${reloadHash} `)
    .replace(/(http-equiv="Content-Security-Policy" content="[^"]*)/, "$1; connect-src 'self'")
    .replace(/<\/body>/, () => `<script>${reload}</script>\n</body>`);

/** What stands in the place of a report that cannot be made. */
export const errorPage = (message: string): string =>
  livePage(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The report cannot be made</title>
</head>
<body>
<main>
<h1>The report cannot be made</h1>
<p role="alert">${escapeHtml(message)}</p>
<p>This page shows the report as soon as the study is mended and saved.</p>
</main>
</body>
</html>
`);
