import { declaredCharset, decodeText } from './charset.ts';

/** The web page inside a .mht file (a MIME message), or null where there is none. */
export function htmlOfMht(bytes: Uint8Array): string | null {
  // A character for each byte, which the latin1 of TextDecoder (windows-1252) is not.
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const { head, body } = splitHead(message);
  return findHtml(head, body, 0);
}

const MAX_DEPTH = 5;

function findHtml(head: string, body: string, depth: number): string | null {
  const type = /^content-type:\s*([^;\n]+)/im.exec(head)?.[1]?.trim().toLowerCase() ?? '';
  if (type.startsWith('multipart/') && depth < MAX_DEPTH) {
    const boundary = /boundary="?([^";\n]+)"?/i.exec(head)?.[1]?.trim();
    if (boundary === undefined) return null;
    for (const part of body.split(`--${boundary}`).slice(1)) {
      const inner = splitHead(part.replace(/^\r?\n/, ''));
      const html = findHtml(inner.head, inner.body, depth + 1);
      if (html !== null) return html;
    }
    return null;
  }
  return type === 'text/html' ? decodePart(head, body) : null;
}

function decodePart(head: string, body: string): string {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : Buffer.from(body, 'latin1');
  const charset = /charset="?([\w-]+)/i.exec(head)?.[1] ?? declaredCharset(bytes);
  return decodeText(bytes, charset);
}

function quotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=\r?\n/g, '');
  const decoded = joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}

function splitHead(text: string): { head: string; body: string } {
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return { head: text, body: '' };
  const head = text.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  return { head, body: text.slice(end.index + end[0].length) };
}
