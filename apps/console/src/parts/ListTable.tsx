import type { ReactNode } from 'react';

interface ListTableProps {
  /** names the table for those who do not see it */
  readonly title: string;
  readonly columns: readonly string[];
  /** a last column of buttons, which has no place on paper */
  readonly acts?: string;
  /** the rows */
  readonly children: ReactNode;
}

/** A list with a head, which scrolls sideways by itself, by keyboard too, where the screen is narrow. */
export function ListTable({ title, columns, acts, children }: ListTableProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={title}>
      <table className="list">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={`${index} ${column}`} scope="col">
                {column}
              </th>
            ))}
            {acts !== undefined && (
              <th scope="col" className="no-print">
                {acts}
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
