/** Shapes that differ without their colour; drawn once per page and referred to by every cell. */
const shapes: Readonly<Record<string, string>> = {
  met: 'M3 8.5l3.5 3.5L13 4.5',
  missed: 'M4 4l8 8M12 4l-8 8',
  open: 'M8 3a5 5 0 1 0 .01 0zM8 5.5V8l2 1.3',
  not_applicable: 'M3 8h10',
  no_data: 'M5.2 6a2.8 2.8 0 1 1 4.3 2.3C8.4 9 8 9.4 8 10.4M8 12.9v.2',
  no_power: 'M8 3a5 5 0 1 0 .01 0zM4.5 11.5l7-7',
  plain: 'M4 6.5h8M4 9.5h8',
  excluded: 'M3 8h10',
  counted: 'M8 4v8M4 8h8',
  info: 'M8 7v5M8 4v.2',
  warning: 'M8 3l6 10H2zM8 6.5v3M8 11.3v.2',
  error: 'M4 4l8 8M12 4l-8 8',
};

/** To be placed once per page. */
export function StateShapes() {
  return (
    <svg className="shapes" aria-hidden="true" focusable="false">
      {Object.entries(shapes).map(([name, path]) => (
        <symbol key={name} id={`shape-${name}`} viewBox="0 0 16 16">
          <path
            d={path}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.9"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </symbol>
      ))}
    </svg>
  );
}

export function StateIcon({ name }: { readonly name: string }) {
  return (
    <svg className="icon" aria-hidden="true" focusable="false">
      <use href={`#shape-${name}`} />
    </svg>
  );
}
