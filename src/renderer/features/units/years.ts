/** Years a report can be on: no statutory form is older, and typing a later year is a slip. */
export const FIRST_YEAR = 2019;
export const LAST_YEAR = 2100;
