/** 曾用名 of a unit, as a JSON list of texts: reports of earlier years name it so. */
export const formerNames = `
  ALTER TABLE units ADD COLUMN former_names TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_names));
`;
