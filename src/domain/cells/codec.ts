import type { CellValue, TableValues } from './value.ts';

/**
 * A table as bytes: a bit per cell for blank, a bit per cell for not applicable, both padded together to a multiple
 * of eight bytes, then one little-endian float64 per cell. Fixed width, so that a roll-up can add tables without
 * decoding them (design.md section 1).
 */
export function encodeTable(values: TableValues): Uint8Array {
  const { maskBytes, offset, size } = shape(values.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    const bit = 1 << (index & 7);
    const at = index >> 3;
    if (value === null) view.setUint8(at, view.getUint8(at) | bit);
    else if (value === 'NA') view.setUint8(maskBytes + at, view.getUint8(maskBytes + at) | bit);
    else view.setFloat64(offset + index * 8, value, true);
  });
  return bytes;
}

/**
 * The inverse of `encodeTable`.
 * @throws RangeError when the bytes are not those of a table with `count` cells.
 */
export function decodeTable(bytes: Uint8Array, count: number): TableValues {
  const { maskBytes, offset, size } = shape(count);
  if (bytes.byteLength !== size) {
    throw new RangeError(`table blob has ${bytes.byteLength} bytes, expected ${size}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, index): CellValue => {
    const bit = 1 << (index & 7);
    const at = index >> 3;
    if (view.getUint8(at) & bit) return null;
    if (view.getUint8(maskBytes + at) & bit) return 'NA';
    return view.getFloat64(offset + index * 8, true);
  });
}

function shape(count: number): { maskBytes: number; offset: number; size: number } {
  const maskBytes = Math.ceil(count / 8);
  const offset = Math.ceil((2 * maskBytes) / 8) * 8;
  return { maskBytes, offset, size: offset + 8 * count };
}
