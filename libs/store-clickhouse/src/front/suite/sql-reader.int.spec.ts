// The same tests again, over real HTTP through the front.
import '../../testing/through-http.ts';
import '../../sql/sql-reader.int.spec.ts';
