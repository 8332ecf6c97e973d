/** Endings the file dialog offers; whether a file can be read is decided by its content, in main. */
export const IMPORT_ENDINGS = '.xlsx,.xls,.et,.ods,.docx,.doc,.html,.htm,.mht,.mhtml,.txt,.json';
