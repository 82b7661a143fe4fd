//! 在营商环境评价中,我县排名全省第八: the clause before says what was judged.

use super::super::label;
use super::super::name::Name;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::{Span, digits_in_front};

const JUDGED: &str = "评价 考核 评比 测评 评估 排名 指数 榜单 监测 评选 竞赛 考评 排行榜";

/// What was judged, from the clause that ends before `clause` begins.
pub fn before(text: &str, sentence: Span, clause: Span) -> Option<Name> {
    let front = text.within(sentence.start, clause.start.max(sentence.start)).trim_end_matches(',');
    let start = sentence.start + front.rfind_in(",;:").map_or(0, |at| at + 1);
    let words = text.within(start, sentence.start + front.len());
    let (at, end) = words.places_of("中").find_map(|at| {
        let inside = words.before(at).trim_end_matches('”');
        inside.ends_with_any(JUDGED).then_some((words.before(at).last_place_of("在").map_or(0, |on| on + '在'.len_utf8()), at))
    })?;
    let span = Span::new(start + at, start + end);
    let label = label::read(text, without_quotes(text, span));
    let count = label.name.words(text).size();
    (!label.is_empty && (4..=24).contains(&count) && !words.has("。")).then_some(label.name)
}

/// “2023全国品牌指数”: a title that stands alone.
fn without_quotes(text: &str, span: Span) -> Span {
    match span.of(text).strip_prefix('“').and_then(|rest| rest.strip_suffix('”')) {
        Some(inside) => {
            let digits = digits_in_front(inside);
            let start = span.start + '“'.len_utf8() + if digits == 4 { digits } else { 0 };
            Span::new(start, span.end - '”'.len_utf8())
        }
        None => span,
    }
}
