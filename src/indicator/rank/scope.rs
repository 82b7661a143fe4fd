//! Where a rank holds, what it was ranked in, and where its label ends: 税收占比|居|全省|第1位.

use crate::indicator::{label, lexicon};
use crate::quantity::year_at_end;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::{Span, digits_at_end, is_plain_han};

/// 全省54个市辖区营商环境评价中: the scope ends with its last 区, 市 or the like; the contest runs to 中.
pub fn contest(text: &str, scope: Span) -> Option<Span> {
    let words = scope.of(text);
    let judged = words.ends_with_any("考核 评价 评比 评估 测评 排名 排行 竞赛");
    let words = words.strip_suffix('中').or(judged.then_some(words))?;
    let first = lexicon::rank_scopes().opens(words)?;
    let end = words
        .char_indices()
        .filter(|(i, c)| *i >= first && matches!(c, '区' | '市' | '县' | '省' | '州' | '份') && !words.after(i + c.len_utf8()).starts_with('域'))
        .map(|(i, c)| i + c.len_utf8())
        .next_back()
        .unwrap_or(first);
    let end = end + if words.after(end).starts_with(')') { 1 } else { 0 }; // 8个县(市)中
    // 在全国内河港口中: those that are ranked.
    let pool = !judged && words.ends_in("港口镇园户企");
    (end < words.len() && !pool).then(|| Span::new(scope.start + end, scope.start + words.len()))
}

/// What stands in front of a rank: its scope and where the label ends.
pub fn scope_and_label(text: &str, sentence: Span, at: usize) -> (Option<Span>, usize) {
    let start = clause_start(text, sentence, at);
    let mut end = strip_rank_verbs(text, start, at);
    let Some(scope) = scope_at_end(text, Span::new(start, end)).or_else(|| scope_behind_verb(text, start, end)) else { return (None, end) };
    end = strip_rank_verbs(text, start, scope.start);
    // 在全省高新区绩效评价中排名第一: the scope opens the phrase, the rest of it is the label.
    (Some(scope), end)
}

pub fn clause_start(text: &str, sentence: Span, at: usize) -> usize {
    let before = text.within(sentence.start, at);
    before.rfind_in(",;:").map_or(sentence.start, |i| sentence.start + i + 1)
}

/// Takes away 居, 位居, 排名 and small words like 均, 由, 从 in front of a rank.
fn strip_rank_verbs(text: &str, start: usize, mut end: usize) -> usize {
    loop {
        let rest = text.within(start, end);
        // 居全市前列、|全省第三: two places in turn.
        let stood = rest.ends_with("前列").then(|| rest.last_of("稳居 位居 位列 名列 居")).flatten();
        let stands = stood.filter(|(at, _)| *at > 0 && !rest.after(*at).contains_in("的、")).map(|(at, _)| rest.len() - at);
        let len = stands
            .or_else(|| lexicon::rank_verbs().ends(rest))
            .or_else(|| lasted_in_contest(rest))
            .or_else(|| goes_on(rest).then_some('和'.len_utf8()))
            .or_else(|| year_of_move(rest))
            .or_else(|| rest.closing_word("均 都 分别 由 从 在 为 的 已 再 也 仍 、 上 到 至 达 ( 年 实现 是 并").map(|w| w.len()));
        match len {
            Some(len) if len > 0 => end -= len,
            _ => return end,
        }
    }
}

/// 在全省绩效评价中|连续三年: how long the rank was held in a contest.
fn lasted_in_contest(rest: &str) -> Option<usize> {
    let contest = label::without_lasting(rest);
    let judged = contest.ends_with_any("评价中 考核中 评比中 测评中 竞赛中 评估中 评价 考核 测评");
    let scoped = judged && contest.char_indices().any(|(at, _)| lexicon::rank_scopes().opens(contest.after(at)).is_some());
    (contest.len() < rest.len() && scoped).then(|| rest.len() - contest.len())
}

/// 从|2010年|的第25位上升到|2020年|的第19位, 从|上年|75位: when it was so.
fn year_of_move(rest: &str) -> Option<usize> {
    let told = rest.strip_suffix("上年").or_else(|| rest.strip_suffix('年').and_then(|year| Some(year.before(year.len() - year_at_end(year)?.1))))?;
    told.ends_in("由从到至").then_some(rest.len() - told.len())
}

/// 第五和|第六: 和 behind a rank.
fn goes_on(rest: &str) -> bool {
    let before = rest.strip_suffix('和').map(|before| before.trim_end_of("位名"));
    before.is_some_and(|before| {
        let rank = before.trim_end_of("0123456789一二三四五六七八九十");
        rank.len() < before.len() && rank.ends_with('第')
    })
}

/// 全省, 全国同类城市, 六区, 全省54个市辖区 at the end of the words.
fn scope_at_end(text: &str, span: Span) -> Option<Span> {
    let words = without_kinds(span.of(text));
    if words.ends_in(DIGITS) {
        return None; // 全国排名上升3|位、居
    }
    let numbered = words.trim_end_of("一二三四五六七八九十");
    if numbered.len() < words.len() && numbered.ends_in("第前") {
        return None; // 居全省前三、|前五
    }
    let mut best: Option<usize> = None;
    for (i, _) in words.char_indices().rev().take(22) {
        if words.after(i).starts_in(",、亿%第列居排均和") && best.is_some() || words.after(i).starts_in(",、亿%第位") {
            break;
        }
        // 全市投资增速|全省第一, 全市经济总量跃升至|全省第五: what is measured stands between.
        if best.is_some_and(|best| {
            lexicon::rank_verbs().ends(words.before(best)).is_some_and(|len| len > 6)
                || lexicon::heads().ends(words.within(i, best)).is_some()
                || words.within(i, best).has("连续")
                || words.before(best).ends_with('在')
        }) {
            break;
        }
        if lexicon::rank_scopes().opens(words.after(i)).is_some() {
            best = Some(i);
        }
    }
    let best = counted_pool(words).filter(|pool| best.is_none_or(|best| *pool < best)).or(best);
    // 全市科研经费增幅: a measure, and no place.
    if let Some(i) = best.filter(|&i| lexicon::heads().ends(words.after(i)).is_none() && !words.ends_in("率量额值")) {
        return Some(Span::new(span.start + i, span.end));
    }
    // 六区, 13市, 三市五区
    let tail = words.strip_last("区市县省州")?;
    let digits: Vec<char> = tail.chars().rev().take_while(|c| c.is_ascii_digit() || "一二三四五六七八九十".has_char(*c)).collect();
    let len: usize = digits.iter().map(|c| c.len_utf8()).sum();
    // 居|皖北六市: the part of the country that they lie in.
    let front = words.before(tail.len() - len);
    let part = front.rfind_in("居列").map(|at| front.after(at + '居'.len_utf8())).filter(|part| part.has_size(2, 3) && !part.starts_in("民住家"));
    let part = part.map_or(0, str::len);
    (len > 0).then(|| Span::new(span.start + tail.len() - len - part, span.end))
}

/// 8个县|(市、区): without the other kinds of place.
fn without_kinds(words: &str) -> &str {
    words.strip_suffix(')').and_then(|inside| inside.rsplit_once('(')).filter(|(_, kinds)| kinds.has_size(1, 6)).map_or(words, |(front, _)| front)
}

/// 15个同类城市, 349个地级以上城市中: so many that are ranked, at the end of the words; where it begins.
fn counted_pool(words: &str) -> Option<usize> {
    let at = words.rfind_in("个家")?;
    let unit = words.after(at).chars().next().map_or(0, char::len_utf8);
    let digits = digits_at_end(words.before(at));
    (digits > 0 && is_ranked_among(words.after(at + unit))).then_some(at - digits)
}

/// What is counted in such a pool: cities, districts, countries.
pub fn is_ranked_among(noun: &str) -> bool {
    let noun = noun.trim_end_of("中里");
    noun.has_size(1, 10) && noun.chars().all(is_plain_han) && !noun.starts_in("季月年") && noun.ends_in("市县区省州份国旗")
}

/// 居粮食主产省第1位: what stands between the verb and the rank, where it ends like a scope.
fn scope_behind_verb(text: &str, start: usize, end: usize) -> Option<Span> {
    let words = text.within(start, end);
    let region = words.behind_last("、,");
    let region = region.strip_opening("数量 总量 总数 增幅 增速 均").unwrap_or(region);
    let region = region.last_place_of("连续").and_then(|at| region.after(at).split_once(['年', '月'])).map_or(region, |(_, behind)| behind); // 占比连续四年|江北第一
    if region.len() < words.len() && region.has_size(2, 3) && region.ends_in("东西南北中") && region.chars().all(is_plain_han) {
        return Some(Span::new(end - region.len(), end)); // 、江北第一
    }
    // 新增园区6家,江北首位: the clause is nothing but the region.
    let side = |c: char| "东西南北中".has_char(c);
    let sides = region.chars().enumerate().all(|(i, c)| i % 2 == 0 || side(c)) && matches!(region.size(), 2 | 4); // 江北, 江北江东
    if region.len() == words.len() && sides && text.before(start).ends_with(',') {
        return Some(Span::new(start, end));
    }
    const PLACES: &str = "省 市 区 县 州 国家 经济体 行业 港口 东 西 南 北 中 三角 半岛 湾 流域 经济带 都市圈 城市群";
    // 居全省第2位、|长三角|第3位: in turn.
    if words.before(words.len() - region.len()).ends_with("位、") && region.has_size(2, 6) && region.ends_with_any(PLACES) {
        return Some(Span::new(end - region.len(), end));
    }
    let verb_end = |verb: &&str| words.last_place_of(verb).map(|i| i + verb.len()).filter(|&at| !words.after(at).starts_in("民住家入"));
    let at = ["排名", "居", "列", "保持", "获得", "升至"].iter().filter_map(verb_end).max()?;
    (words.ends_with_any(PLACES) && words.after(at).has_size(1, 12)).then(|| Span::new(start + at, end))
}

#[cfg(test)]
mod tests {
    use crate::indicator::rank::ranks;
    use crate::text::Span;

    #[track_caller]
    fn check(text: &str, want: &[(f64, Option<&str>, &str)]) {
        let got: Vec<_> = ranks(text, Span::new(0, text.len()))
            .into_iter()
            .map(|r| (r.number.value(), r.scope.map(|s| s.of(text)), text[..r.label_end].rsplit(',').next().unwrap_or("")))
            .collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn ranks_with_scopes() {
        check("税收占比居全省第1位", &[(1.0, Some("全省"), "税收占比")]);
        check("产品出货量全球第二", &[(2.0, Some("全球"), "产品出货量")]);
        check("库容均居全国首位", &[(1.0, Some("全国"), "库容")]);
        check("综合考核列六区第一", &[(1.0, Some("六区"), "综合考核")]);
        check("总额从世界第六位上升到第四位", &[(6.0, Some("世界"), "总额"), (4.0, None, "总额从世界第六")]);
    }
}
