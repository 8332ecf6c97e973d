import type { IncomingMessage } from 'node:http';

/** @returns the body as text, or null where it is longer than `maxBytes`. */
export const smallBody = async (
  request: IncomingMessage,
  maxBytes: number,
): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > maxBytes) return null;
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
};
