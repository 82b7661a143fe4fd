//! The year or span that a number speaks of.
//!
//! Without a word to the contrary it is the reviewed year in the review and the planned year in the outlook. Words of the
//! sentence change it from where they stand: 2019年, 去年, 五年来, 前三季度, 到2025年, “十四五”期间.

use super::sentence::Clause;
use super::stage::Stage;
use crate::model::Status;
use crate::quantity::year_at_end;
use crate::text::{OneOf, Span, by_place, digits_at_end, digits_in_front};

/// A period as the table writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Period {
    Year(i32),
    Span(i32, i32),
    Quarters(i32, u8, u8),
    Unknown,
}

/// Words of time, what they set, and how far they reach.
#[derive(Debug, Clone)]
pub struct Change {
    pub period: Period,
    pub span: Span,
    /// End of the stretch that they govern.
    pub reach: usize,
    /// 连续四年: only for what can last, a rank or a doubling.
    pub continued: bool,
    /// Both ends were told (从1978年到1982年), so that the first is the base.
    pub told: bool,
    /// 五年累计: in sum, so that even a state reached takes the span.
    pub in_sum: bool,
}

/// The years that words of time start from.
#[derive(Debug, Clone, Copy)]
pub struct Years {
    /// The one that the report plans for.
    pub planned: Option<i32>,
    /// 今年: the year before in a report that was given at its end.
    pub now: Option<i32>,
}

impl Change {
    pub fn holds_at(&self, place: usize) -> bool {
        self.span.end <= place && place < self.reach
    }
}

impl Period {
    pub fn last_year(&self) -> Option<i32> {
        match self {
            Period::Year(year) | Period::Span(_, year) | Period::Quarters(year, ..) => Some(*year),
            Period::Unknown => None,
        }
    }

    pub fn write(&self) -> String {
        match self {
            Period::Year(year) => year.to_string(),
            Period::Span(first, last) => format!("{first}-{last}"),
            Period::Quarters(year, first, last) if first == last => format!("{year}Q{first}"),
            Period::Quarters(year, first, last) => format!("{year}Q{first}-Q{last}"),
            Period::Unknown => String::new(),
        }
    }

    /// The year in which a state is reached.
    pub fn end(&self) -> Period {
        match self {
            Period::Span(_, last) => Period::Year(*last),
            other => other.clone(),
        }
    }
}

/// The words of time of a sentence. `stage` is that of the part of the report that it stands in: 前三季度 is a part of its year.
pub fn changes(text: &str, sentence: Span, clauses: &[Clause], years: Years, stage: &Stage) -> Vec<Change> {
    let report_year = years.planned;
    let words = sentence.of(text);
    let (ahead, spanned) = (stage.status == Status::Target, matches!(stage.period, Period::Span(..)));
    let mut found: Vec<(usize, Period, bool)> = Vec::new();
    for (at, _) in words.match_indices('年') {
        if let Some((end, period)) = year_at(words, at, years, ahead, spanned) {
            let continued = words[..at].ends_with(|c: char| "一二两三四五六七八九十0123456789".contains(c)) && near_end(&words[..at], "连续");
            found.push((end, period, continued));
        }
    }
    if let Some(year) = stage.period.last_year().filter(|_| words.contains(['季', '半'])) {
        found.extend(quarters(words, year).into_iter().map(|(end, period)| (end, period, false)));
    }
    if ahead
        && let (Some(year), Some(at)) = (report_year, words.find("目前"))
        && words[..at].chars().count() <= 3
        && words[at..].contains('已')
    {
        found.push((at + "目前".len(), Period::Year(year - 1), false)); // in a plan: how it stands
    }
    if spanned
        && !ahead
        && let (Some(year), Some(at)) = (report_year, words.find("全年"))
        && words[..at].chars().next_back().is_none_or(|c| matches!(c, ',' | ';' | '。' | ':'))
    {
        found.push((at + "全年".len(), Period::Year(year - 1), false)); // in a review of five years: of the last
    }
    if let (Some(year), Some(at)) = (report_year, words.find("本世纪末")) {
        let last = (year + 99) / 100 * 100;
        let from_now = words[..at].ends_with("现在起到") || words[..at].ends_with("现在到");
        found.push((at + "本世纪末".len(), if from_now { Period::Span(year, last) } else { Period::Year(last) }, false));
    }
    // 前三季度增长5%,全年增长6%: the whole year after a part of it.
    if let Some((first, year)) = found.iter().filter(|f| matches!(f.1, Period::Quarters(..))).map(|f| f.0).min().zip(stage.period.last_year()) {
        found.extend(words.match_indices("全年").filter(|(at, _)| *at > first).map(|(at, word)| (at + word.len(), Period::Year(year), false)));
    }
    if words.contains('五') {
        found.extend(super::plans::spans(words).into_iter().map(|(end, period)| (end, period, false)));
    }
    let found = in_the_plan_named(by_place(found, |f| f.0));
    let reach = |end: usize| {
        let i = clauses.partition_point(|clause| clause.span.end < end);
        // 在去年增长8%的基础上: not of what follows.
        if let Some(ground) = clauses.get(i).filter(|clause| clause.span.of(text).ends_with("基础上")) {
            return ground.span.end;
        }
        // 由去年的60%提高到65%: of the base alone.
        let of_base = ["今年", "去年", "上年"].iter().any(|word| text[..end].strip_suffix(word).is_some_and(|front| front.ends_with(['由', '从'])));
        if of_base && let Some(own) = clauses.get(i) {
            return text[end..own.span.end].find(['到', '至', '为']).map_or(own.span.end, |to| end + to);
        }
        // 三年翻番;…: how long it took, and no time of what follows.
        if text[end..].starts_with_any("翻 倍增") {
            return clauses.get(i).map_or(sentence.end, |own| own.span.end);
        }
        // 到本世纪末翻两番: of its own clause alone, unless it is the clause or counts the years.
        if let Some(own) = clauses.get(i).filter(|own| text[..end].ends_with("世纪末") && own.span.end > end && !text[end..].starts_with('的')) {
            return own.span.end;
        }
        // In front of a clause they hold to the sentence's end, inside it to the clause's.
        clauses.get(i).map_or(sentence.end, |clause| if text[clause.span.start..end].chars().nth(FRONT).is_none() { sentence.end } else { clause.span.end })
    };
    found
        .into_iter()
        .map(|(end, period, continued)| {
            let end = sentence.start + end;
            let since = text[end..].starts_with_any("来 间 以来");
            let total = text[end..].starts_with_any("累计 共 间累计 来累计 全国 中央");
            let in_sum = (since || total) && matches!(period, Period::Span(..));
            let told = matches!(period, Period::Span(..)) && text[..end].strip_suffix('年').is_some_and(|before| year_at_end(before).is_some());
            // 考核连续四年优秀,指数居全省第1: what lasted is told in its own clause.
            let own_clause = clauses.get(clauses.partition_point(|clause| clause.span.end < end)).map_or(sentence.end, |clause| clause.span.end);
            let reach = if continued { own_clause } else { reach(end) };
            Change { told, period, span: Span::new(sentence.start, end), reach, continued, in_sum }
        })
        .collect()
}

/// “十一五”期间关停100座;五年淘汰9座: five years behind a plan are its own.
fn in_the_plan_named(mut found: Vec<(usize, Period, bool)>) -> Vec<(usize, Period, bool)> {
    let mut plan = None;
    for (_, period, _) in &mut found {
        if let Period::Span(first, last) = *period
            && first + 4 == last
        {
            match plan {
                Some((begins, ends)) if begins < first && first < ends => *period = Period::Span(begins, ends),
                _ if first % 5 == 1 => plan = Some((first, last)),
                _ => {}
            }
        }
    }
    found
}

/// A sentence and how it stands.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    pub sentence: Span,
    /// Where its first figure begins.
    pub figures: Option<usize>,
    pub opens_paragraph: bool,
}

/// 五年来,人民生活明显改善。收入增长…: a sentence without words of time goes on in the span that one without figures opened the paragraph with;
/// and a list of what has been done (已建成的有:) in that of any.
pub fn go_on(text: &str, place: Standing, year: Option<i32>, stage: &Stage, times: &mut Vec<Change>, before: &mut Option<(Period, bool)>) {
    let Standing { sentence, figures, opens_paragraph } = place;
    // 产量5亿斤,这是在去年丰收的基础上取得的: words of time behind the first figure are none of its own.
    let own = times.last().filter(|_| figures.is_none_or(|first| times.first().is_some_and(|time| time.span.end <= first)));
    let Some(last) = own else {
        if let Some((period, announced)) = before {
            let listed = sentence.of(text).starts_with('已') && sentence.of(text).contains("有:");
            if *announced || listed {
                let here = Span::new(sentence.start, sentence.start);
                times.insert(0, Change { period: period.clone(), span: here, reach: sentence.end, continued: false, told: false, in_sum: false });
            }
        }
        return;
    };
    let whole_year = text[..last.span.end].ends_with("全年");
    // 还要指出的是,在刚刚过去的2017年,…: in front of its clause, where the sentence has no figure.
    let clause = if figures.is_some() { 0 } else { text[sentence.start..last.span.end].rfind(',').map_or(0, |at| at + 1) };
    let at_start = text[sentence.start + clause..last.span.end].chars().nth(FRONT).is_none();
    let opens = at_start
        && !last.continued
        && match last.period {
            Period::Span(_, end) => year.is_none_or(|year| end < year),
            // 刚刚过去的2017年,任务全面完成: in a review of five years.
            Period::Year(last_year) => {
                let words = &text[sentence.start..last.span.end];
                (whole_year || told_year(text, sentence, last, stage) || figures.is_none() && words.contains_any("过去的 过去一年 一年来"))
                    && year.is_none_or(|year| last_year < year)
            }
            _ => false,
        };
    let past_year = figures.is_none() && text[..last.span.end].ends_with("过去一年");
    // Also inside a paragraph, unless it is a look at many years.
    let since = text[last.span.end..].starts_with('来') && matches!(last.period, Period::Span(first, end) if end - first < 5);
    let announced = figures.is_none() && (opens_paragraph || since)
        || whole_year
        || told_year(text, sentence, last, stage)
        || past_year
        || last.told && text[last.span.end..].starts_with('的');
    *before = opens.then(|| (last.period.clone(), announced));
}

/// 2021年,收入增长5%。利润…: the year before that of the review opens the sentence, in figures; what follows goes on in it.
fn told_year(text: &str, sentence: Span, told: &Change, stage: &Stage) -> bool {
    let Period::Year(year) = told.period else { return false };
    let words = told.span.of(text);
    let in_figures = words.len() == "2022年".len() && year_at_end(words.trim_end_matches('年')).is_some();
    in_figures && matches!(stage.period, Period::Year(own) if year + 1 == own) && stage.status == Status::Actual && compared_with(text, sentence).is_none()
}

/// 1982年同1978年相比, 与1978年比较: where the words end and the base year.
pub fn compared_with(text: &str, sentence: Span) -> Option<(usize, i32)> {
    let words = sentence.of(text);
    if !words.contains('比') {
        return None;
    }
    let (at, mark) = ["相比", "比较"].iter().filter_map(|mark| words.find(mark).map(|at| (at, *mark))).min()?;
    let before = words[..at].strip_suffix('年')?;
    let (year, len) = year_at_end(before)?;
    before[..before.len() - len].ends_with(['同', '与', '和']).then_some((sentence.start + at + mark.len(), year))
}

/// Characters within which words of time stand in front of a clause.
const FRONT: usize = 12;

fn near_end(words: &str, word: &str) -> bool {
    let start = words.char_indices().rev().nth(4).map_or(0, |(i, _)| i);
    words[start..].contains(word)
}

/// 前三季度, 上半年, 第三季度.
fn quarters(words: &str, year: i32) -> Vec<(usize, Period)> {
    let mut found = Vec::new();
    for (word, first, last) in [("前三季度", 1, 3), ("上半年", 1, 2), ("下半年", 3, 4), ("一季度", 1, 1), ("二季度", 2, 2), ("三季度", 3, 3), ("四季度", 4, 4)]
    {
        for (at, _) in words.match_indices(word) {
            // 比一季度回落3个百分点: the base.
            if !words[..at].ends_with(['前', '比', '较'])
                && !words[..at].ends_with("第二、")
                && !words[..at].ends_with("二、")
                && !words[..at].ends_with("一、")
            {
                found.push((at + word.len(), Period::Quarters(year, first, last)));
            }
        }
    }
    found
}

/// What stands before the time by which something is to be done: 力争2025年前, 到2030年底前.
const BEFORE_A_LIMIT: &[char] = &[',', ';', ':', '。', '、', '到', '至', '在', '自', '截', '止', '以', '预', '计', '于', '争', '取', '保'];

/// 2023年, 2021-2025年, 去年, 今年, 五年来: what the 年 at `at` says.
fn year_at(words: &str, at: usize, years: Years, ahead: bool, spanned: bool) -> Option<(usize, Period)> {
    let report_year = years.planned;
    let before = &words[..at];
    let after = &words[at + '年'.len_utf8()..];
    let end = at + '年'.len_utf8();
    let digits = digits_at_end(before);
    if let Some((year, len)) = year_at_end(before) {
        let front = &before[..at - len];
        // 2021年中国民营企业500强, 比2019年: not the time of the sentence.
        if front.ends_with(['比', '较', '是', '“', '《', '('])
            || front.ends_with("等于")
            || after.starts_with(['度', '版']) && !after.starts_with("度计划")
            || after.starts_with("中国")
        {
            return None;
        }
        let first = front.strip_suffix(['-', '—', '~', '至', '到']).or_else(|| front.strip_suffix("——")).map(|f| f.strip_suffix('年').unwrap_or(f));
        if let Some((from, first_len)) = first.and_then(year_at_end) {
            let of_base = first.is_some_and(|f| f[..f.len() - first_len].ends_with(['是', '比', '较']));
            return (!of_base && from < year).then_some((end, Period::Span(from, year)));
        }
        // 自2022年8月以来: since when, and no time of the figure behind.
        let months = digits_in_front(after);
        if front.ends_with('自') && months > 0 && after[months..].starts_with("月以来") {
            return None;
        }
        let since = after.starts_with("以来") || after.starts_with("起");
        if let (true, Some(report_year)) = (since && (front.is_empty() || front.ends_with([',', ';', '从', '自'])), report_year) {
            return (year < report_year - 1).then_some((end, Period::Span(year, report_year - 1)));
        }
        // 是2021年的3倍, 面向2035年, 入选2022年百强榜: the year is of something else.
        const OF_OTHERS: &[char] = &['为', '了', '过', '对', '向', '和', '及', '与', '同', '按', '照', '选', '入', '列', '的', '定'];
        let of_others = front.ends_with(OF_OTHERS) && !front.ends_with("过去的")
            || front.ends_with('据') && !after.starts_with_any("的统计 统计 的调查 调查 普查")
            // 加快1980年前农房改善: which ones; 2025年前裁减20万: until when.
            || after.starts_with_any("前 底前") && !front.is_empty() && !front.ends_with(BEFORE_A_LIMIT);
        return (!of_others).then_some((end, Period::Year(year)));
    }
    if (1..=2).contains(&digits) && before[..at - digits].ends_with("连续") {
        let count: i32 = before[at - digits..].parse().ok()?;
        return report_year.map(|year| (end, Period::Span(year - count, year - 1)));
    }
    if digits == 2 && report_year.is_some_and(|y| y < 2000) {
        let year: i32 = before[at - 2..].parse().ok()?;
        return Some((end, Period::Year(1900 + year)));
    }
    let year = years.now?;
    if before.ends_with('去') || before.ends_with('上') && !before.ends_with("以上") && !before.ends_with("基础上") {
        let compared = before[..before.len() - 3].ends_with(['比', '较', '是', '与', '同', '和', '按']);
        return (!compared).then_some((end, Period::Year(year - 1)));
    }
    if before.ends_with('今') {
        return (!after.starts_with("以来") && !after.starts_with('和')).then_some((end, Period::Year(year)));
    }
    if before.ends_with('明') {
        return Some((end, Period::Year(year + 1)));
    }
    super::years::counted(before, after, report_year?, ahead, spanned).map(|period| (end, period))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_time() {
        for (text, want) in [
            ("2006年,资产总额", vec!["2006"]),
            ("五年来新增", vec!["2018-2022"]),
            ("前三季度增长", vec!["2022Q1-Q3"]),
            ("比2019年增长", vec![]),
            ("到2025年达到", vec!["2025"]),
            ("2021-2025年累计", vec!["2021-2025"]),
            ("“十四五”期间", vec!["2021-2025"]),
            ("“十四五”前三年累计", vec!["2021-2023"]),
            ("连续四年第一", vec!["2019-2022"]),
            ("三年行动", vec![]),
        ] {
            let whole = Span::new(0, text.len());
            let clauses = [Clause { span: whole }];
            let stage = Stage { status: Status::Actual, period: Period::Year(2022), unclear: false };
            let got: Vec<String> =
                changes(text, whole, &clauses, Years { planned: Some(2023), now: Some(2023) }, &stage).iter().map(|c| c.period.write()).collect();
            assert_eq!(got, want, "{text}");
        }
    }

    #[test]
    fn the_whole_year_in_a_review_of_five() {
        let text = "全年收入增长5%";
        let whole = Span::new(0, text.len());
        let stage = Stage { status: Status::Actual, period: Period::Span(2018, 2022), unclear: false };
        let got = changes(text, whole, &[Clause { span: whole }], Years { planned: Some(2023), now: Some(2023) }, &stage);
        assert_eq!(got.iter().map(|c| c.period.write()).collect::<Vec<_>>(), ["2022"]);
    }
}
