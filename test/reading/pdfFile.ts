import { deflateSync } from 'node:zlib';
import type { SourceFile } from '../../src/main/ports/index.ts';

/** A PDF with these content streams, a page for each, in Helvetica as F1. */
export function pdfFile(name: string, contents: readonly (string | Buffer)[]): SourceFile {
  return document(name, contents, '/FlateDecode');
}

/** A PDF of one page whose content is this stream, encoded as `filter` says. */
export function withStream(name: string, stream: Buffer, filter: string): SourceFile {
  return document(name, [stream], filter);
}

function document(
  name: string,
  contents: readonly (string | Buffer)[],
  filter: string,
): SourceFile {
  const kids = contents.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  contents.forEach((content, index) => {
    const stream = typeof content === 'string' ? deflateSync(content) : content;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + index * 2} 0 R>>`,
      Buffer.concat([
        Buffer.from(`<</Length ${stream.length}/Filter ${filter}>>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    );
  });
  return { name, bytes: assembled(objects) };
}

function assembled(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let size = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(size);
    size += part.length;
    parts.push(part);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${size}\n%%EOF\n`;
  return Uint8Array.from(Buffer.concat([...parts, Buffer.from(table + trailer)]));
}
