import { zh } from '../../text/zh-CN.ts';

/** What the clipboard offers, in its flavours. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
  readonly file: File | null;
}

export const pastedOf = (data: DataTransfer | null): Pasted => ({
  html: data?.getData('text/html') ?? '',
  text: data?.getData('text/plain') ?? '',
  file: data?.files[0] ?? null,
});

/**
 * What was pasted as a file for the reader, null where there is nothing to read. A table keeps its structure only in
 * the HTML flavour; of running text the plain flavour is enough and free of page furniture.
 */
export const pastedFile = ({ html, text, file }: Pasted): File | null => {
  if (/<table[\s>]/i.test(html)) return htmlFile(html);
  if (text.trim() !== '') return textFile(text);
  return html.trim() === '' ? file : htmlFile(html);
};

/** The byte order mark outweighs whatever charset the copied page claims: the clipboard is always Unicode. */
const htmlFile = (html: string): File =>
  new File(
    [`\ufeff<!doctype html><meta charset="utf-8">${html}`],
    `${zh.imports.pastedName}.html`,
    {
      type: 'text/html',
    },
  );

const textFile = (text: string): File =>
  new File([`\ufeff${text}`], `${zh.imports.pastedName}.txt`, { type: 'text/plain' });
