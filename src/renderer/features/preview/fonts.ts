/** Two faces which a missing one would fall back to; what looks different over each of them is neither. */
const FALLBACKS = ['monospace', 'serif'] as const;
const SAMPLE = '国永A8';

/**
 * The faces of the list that this machine does not have: a missing one is drawn as the fallback is. A browser says
 * nothing else about the faces of its machine.
 */
export function missingFonts(names: readonly string[]): readonly string[] {
  const canvas = document.createElement('canvas');
  canvas.width = 160;
  canvas.height = 48;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  const drawn = (family: string): string => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.font = `32px ${family}`;
    context.fillText(SAMPLE, 2, 36);
    return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
  };
  return names.filter((name) =>
    FALLBACKS.every((fallback) => drawn(`"${name}", ${fallback}`) === drawn(fallback)),
  );
}
