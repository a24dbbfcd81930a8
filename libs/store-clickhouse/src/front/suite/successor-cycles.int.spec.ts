// The same tests again, over real HTTP through the front.
import '../../testing/through-http.ts';
import '../../readers/successor-cycles.int.spec.ts';
