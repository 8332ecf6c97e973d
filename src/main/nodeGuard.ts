const OLDEST_NODE_MAJOR = 22;

/**
 * The SQLite binding crashes older Node versions without a word, so entries run by Node ask first and import the rest
 * afterwards.
 * @returns the sentence to refuse with, or null where the version will do.
 */
export const nodeRefusal = (version: string = process.versions.node): string | null => {
  const major = Number.parseInt(version, 10);
  if (major >= OLDEST_NODE_MAJOR) return null;
  return `本程序需要 Node ${OLDEST_NODE_MAJOR} 或更高版本，当前是 ${version}；请用 npm 命令启动（例如 npm start），它会自带合适的版本。`;
};
