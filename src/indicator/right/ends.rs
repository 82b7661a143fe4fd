//! What is no part of the noun behind a figure, at its end: 12座泵站等|设施, 12家企业|营业收入, 12项河道清淤|工作.

use super::super::lexicon;
use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size, each};
use crate::text::{Span, digits_at_end, is_plain_han};

/// Up to the first mark that no noun phrase holds.
pub fn cut(text: &str, words: Span) -> Span {
    let rest = words.of(text);
    let end = rest.char_indices().find(|(_, c)| matches!(c, ',' | ';' | ':' | '。' | '\n' | '!' | '?')).map_or(rest.len(), |(i, _)| i);
    // 15个问题9月底前解决: a date opens the predicate.
    let month = rest.before(end).places_of("月").map(|i| i - digits_at_end(rest.before(i))).find(|&i| rest.after(i).starts_in(DIGITS));
    let end = month.filter(|&at| at > 0).unwrap_or(end);
    // 50万名客商、创历史新高: what is said of the number is no second noun.
    let said = rest.before(end).places_of("、").find(|i| rest.after(i + '、'.len_utf8()).starts_with_any(REMARKS));
    let end = said.filter(|&at| at > 0).unwrap_or(end);
    // 布局8个点位基础上再布局: what was there before.
    let base = rest.before(end).place_of("基础上").filter(|&at| at > 0);
    Span::new(words.start, words.start + base.unwrap_or(end))
}

/// What opens a remark on a number.
const REMARKS: &str = "创历史 创新高 再创 均创 为历 为全 为近 为年来 为19 为20 比上 比去 较上 较去 同比 居全 列全 位居 全省最 全国最 数量全";

pub fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let words = without_and_so_on(words);
    let mut end = words.trim_end_of("的、和及与 ").trim_end_words("如期 按期 按时").len();
    // 在全部30项指标中: the end of a place, and no part of the noun.
    if let Some(shorter) = words.before(end).strip_suffix('中')
        && shorter.size() >= 2
        && !shorter.ends_in(lexicon::BEFORE_MIDDLE)
    {
        end = shorter.len();
    }
    // 12个国考断面|水质达标: the water is what is told of them.
    if let Some(shorter) = words
        .before(end)
        .strip_suffix("水质")
        .map(|rest| rest.closing_word("年均 累计").map_or(rest, |word| rest.before(rest.len() - word.len())))
        .filter(|rest| rest.size() >= 2)
    {
        end = shorter.len();
    }
    // 8条河流|年均水质达标
    if let Some(shorter) = words.before(end).strip_suffix('年').filter(|rest| rest.size() >= 2 && text.after(span.start + end).starts_with('均')) {
        end = shorter.len();
    }
    // 10类群体新|发放贷款: how new it is belongs to what was done.
    if let Some(shorter) =
        words.before(end).strip_suffix('新').filter(|rest| rest.size() >= 2 && text.after(span.start + end).starts_with_any("发放 入驻 安排 投放 承接"))
    {
        end = shorter.len();
    }
    // 加快4所高中建设|步伐, 发挥2家实验室|作用: of the thing, and not counted.
    let side = words.before(end).closing_word("步伐 进度 进程 服务功能 作用 成果 经验");
    if let Some(shorter) = side.map(|side| words.before(end - side.len())).filter(|rest| rest.size() >= 4 && !rest.ends_in("学科新典"))
        && acts_on_side(text.before(span.start))
    {
        end = shorter.len();
    }
    // 16座水库加固|任务, but 33项改革任务: it is the tasks that 项 counts.
    if let Some(shorter) = words.before(end).strip_suffix("任务")
        && (!text.before(span.start).ends_in("项件") || text.before(span.start).ends_with("万件"))
        && shorter.size() >= 4
        && shorter.ends_with(is_plain_han)
        && !ends_a_kind(shorter)
    {
        end = shorter.len();
    }
    Span::new(span.start, span.start + end)
}

/// 加快|4所, 发挥|2家: what is done to a side of the things counted.
fn acts_on_side(before: &str) -> bool {
    const ACTS: &str = "加快 发挥 发挥好 巩固 总结推广 加快推进 用好";
    let before = before.trim_end_matches(|c: char| is_plain_han(c) && !"快挥固广进好".has_char(c));
    let before = before.trim_end_of("0123456789.,余多近");
    before.ends_with_any(ACTS)
}

/// 给排水管网等项目, 路网等配套设施: what is counted stands before 等.
fn without_and_so_on(words: &str) -> &str {
    let Some(at) = words.last_place_of("等").filter(|&at| at > 0 && super::super::examples::is_and_so_on(words, at)) else { return words };
    let rest = words.after(at + '等'.len_utf8());
    let generic = rest.is_empty() || rest.ends_with_any("项目 工程 设施 工作 任务 建设 活动") && rest.size() <= 6;
    if generic { words.before(at) } else { words }
}

/// 5条快速路、东岭高速|建成通车: what is counted stands before the mark, where what follows it is another kind of thing.
pub fn first_of_two(text: &str, noun: Span) -> Span {
    const WHOLE: &str = "路 高速 大桥 隧道 设施 基金 水库 专项 机场 项目 工程 基地 管网";
    let words = noun.of(text);
    let Some((at, mark)) = words.first_of("、 和 及 以及") else { return noun };
    let (first, second) = (words.before(at), words.after(at + mark.len()));
    let kind = first.ends_with_any(WHOLE) && first.size() >= 3;
    let alike = first.chars().next_back() == second.chars().next_back() || second.contains_in("、和");
    if kind && !alike && second.size() >= 4 { Span::new(noun.start, noun.start + at) } else { noun }
}

/// 重点工作, 专项任务: the word in front tells a kind and is no noun alone.
pub fn ends_a_kind(words: &str) -> bool {
    words.ends_with_any("重点 专项 年度 中心 先期 前期")
}

/// 8家国企营业收入|增长3%: what is measured of them has its own figure.
pub fn without_measure(text: &str, noun: Span) -> Span {
    const MEASURES: &str = "主营业务收入 营业收入 销售收入 全产业链产值 总产值 产值 增加值 利润 优良比例 优良率 优Ⅲ比例 一本达线率 救助保障标准 保障标准 达标率 \
        投资完成率 完成率 开工率 签约率 办结率 满意率 覆盖率 资产总额 总投资 规模 增速 平均亩产 亩产 产量 销量 出口额 投资 收入 常住人口 \
        办理时限 办理时间 审批时限 审批时间 办结时限 办结时间";
    const KINDS: &str = "规模以上工业 规上工业 水质 主营业务 认缴 工业 平均 年度 年 集体稳定性 集体经营性 集体经济 集体";
    let words = noun.of(text);
    let words = words.before(words.place_of("连续").filter(|&at| at > 0).unwrap_or(words.len()));
    // 45个国省考断面|优Ⅲ类比例, 67个断面|中优良断面
    if let Some(at) = words.place_of("断面").filter(|&at| words.ends_in("率例") || words.after(at).starts_with("断面中")) {
        return Span::new(noun.start, noun.start + at + "断面".len());
    }
    // 74个重点城市|细颗粒物年均浓度: what is measured of their air.
    if let Some(at) = each("细颗粒物 可吸入颗粒物 PM2.5 空气质量").find_map(|air| words.place_of(air)).filter(|&at| at > "城".len()) {
        return Span::new(noun.start, noun.start + at);
    }
    // 2类项目投资|分别完成计划的: what is measured of each kind is told together.
    let Some(mut rest) = words.strip_closing(MEASURES).filter(|_| !text.after(noun.end).starts_with("分别完成")) else { return noun };
    // 9家国企资产总额、营业收入|分别增长: each of them.
    while let Some(before) = rest.strip_last("、和").and_then(|list| list.strip_closing(MEASURES)) {
        rest = before;
    }
    rest = rest.strip_closing(KINDS).unwrap_or(rest);
    rest = if rest.ends_with("村村") { rest.before(rest.len() - "村".len()) } else { rest }; // 行政村|村集体收入
    if rest.size() >= 2 && !rest.ends_with('的') { Span::new(noun.start, noun.start + rest.len()) } else { noun }
}
