/** A sentence and what a careful reader takes from it, claims separated by spaces. */
export type Labelled = readonly (readonly [text: string, labels: string])[];
