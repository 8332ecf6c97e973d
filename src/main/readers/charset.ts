/** More broken characters than this share, and a text is not UTF-8. */
const MAX_BROKEN_SHARE = 0.002;

/**
 * Decodes text of unknown encoding: byte order mark, then UTF-8 if it is (nearly) valid, then what the file declares,
 * then GB18030, which contains GBK and GB2312.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes, 'utf-8');
  const wide = utf16Of(bytes);
  if (wide) return decode(bytes, wide);
  const utf8 = decode(bytes, 'utf-8');
  const broken = utf8.split('\ufffd').length - 1;
  if (broken <= utf8.length * MAX_BROKEN_SHARE) return utf8;
  const label = known(declared);
  return decode(bytes, label === null || label === 'utf-8' ? 'gb18030' : label);
}

const UTF16_PROBE_BYTES = 4096;
/** Of the characters of a text that are what Chinese texts are made of. */
const MIN_PLAIN_SHARE = 0.95;
const PLAIN = /[\t\r\n\u0020-\u007e\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/** The UTF-16 a text is in, by its byte order mark or, without one, by the zero bytes that no other encoding has. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const probe = bytes.subarray(0, UTF16_PROBE_BYTES);
  if (bytes.length % 2 !== 0 || !probe.includes(0)) return null;
  const isPlain = (encoding: string): boolean => {
    const text = decode(probe, encoding);
    return (text.match(PLAIN)?.length ?? 0) >= text.length * MIN_PLAIN_SHARE;
  };
  return (['utf-16le', 'utf-16be'] as const).find(isPlain) ?? null;
}

/** The encoding an HTML page or a MIME header names; pages are in ASCII up to there. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function known(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return /^(?:gb|big5|utf-16)/.test(encoding) ? encoding : null;
  } catch {
    return null;
  }
}
