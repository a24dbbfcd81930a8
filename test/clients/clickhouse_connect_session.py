# What a Python program does with a ClickHouse server, and what it saw, as one line of JSON.
# Arguments: port, user, password, password of the projector.
import datetime
import json
import sys

import clickhouse_connect
from clickhouse_connect.driver.exceptions import ClickHouseError

port, user, password, projector = sys.argv[1:]


def client(name, key):
    return clickhouse_connect.get_client(
        host='127.0.0.1', port=int(port), username=name, password=key, database='fadu'
    )


def refused(work):
    try:
        work()
        return 'nothing was refused'
    except ClickHouseError as error:
        return str(error)


reader = client(user, password)
writer = client('projector', projector)
writer.command('CREATE TABLE IF NOT EXISTS seen (id UInt64, name String, at Date32) ENGINE = MergeTree ORDER BY id')
day = datetime.date(1925, 3, 1)
written = writer.insert('seen', [[1, "it's\n\n法", day], [2, '', day]], column_names=['id', 'name', 'at'])

rows = reader.query(
    "SELECT id, name, at, toDecimal64('1.50', 2) AS amount, [1, 2] AS list, toLowCardinality('键') AS k"
    ' FROM seen WHERE id < {most:UInt8} ORDER BY id',
    parameters={'most': 2},
)
with reader.query_row_block_stream('SELECT number, toString(number) FROM numbers(300000)') as blocks:
    streamed = sum(len(block) for block in blocks)

print(
    json.dumps(
        {
            'version': reader.server_version,
            'command': reader.command('SELECT 1'),
            'columns': rows.column_names,
            'rows': [[str(cell) for cell in row] for row in rows.result_rows],
            'written': written.written_rows,
            'streamed': streamed,
            'raw': reader.raw_query('SELECT 1 AS a', fmt='CSVWithNames').decode(),
            'unknown': refused(lambda: reader.query('SELECT nothing FROM seen')),
            'readonly': refused(lambda: reader.command('DROP TABLE seen')),
            'half': refused(
                lambda: reader.query('SELECT number, throwIf(number = 900000) FROM numbers(1000000)').result_rows
            ),
            'password': refused(lambda: client(user, 'wrong')),
        },
        ensure_ascii=False,
    )
)
