/** What a PDF names as the program it was made with. */
export const PDF_CREATOR = 'Gongkai Nianbao';
