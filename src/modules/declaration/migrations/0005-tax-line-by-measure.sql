-- A remedy that is struck down, or an excise that was set wrongly: every declaration hit by it must be found.
-- The column of a remedy's tax line holds the code of the measure; other measures are found by their name alone.
create index tax_line_by_measure on declaration.tax_line (measure, rate_column, declaration_id, version);
