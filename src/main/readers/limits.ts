/** Limits on files from outside, checked before and while parsing (design.md section 6). */
export const MAX_FILE_BYTES = 30 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 2_000;
export const MAX_INFLATED_BYTES = 64 * 1024 * 1024;
/** A part larger than the floor may not be inflated by more than this. */
export const MAX_INFLATE_RATIO = 200;
export const RATIO_FLOOR_BYTES = 4 * 1024 * 1024;
export const MAX_ENTRY_NAME_LENGTH = 260;
export const MAX_GRID_CELLS = 200_000;
export const MAX_NESTING = 64;
export const WORKER_HEAP_MB = 384;
/** Of the part for young objects; a thread that may use more grows by as much and gives it back to nobody. */
export const WORKER_YOUNG_HEAP_MB = 16;
/** What a thread may hold outside its heap, where unpacked data is. */
export const WORKER_BUFFERS_MB = 256;
/** More threads would need more memory than an office machine can spare. */
export const MAX_THREADS = 4;
export const READ_TIMEOUT_MS = 20_000;
export const MAX_PDF_PAGES = 400;
export const MAX_PDF_GLYPHS = 400_000;
