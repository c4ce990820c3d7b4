"""The methods that this server knows, by the names that the Bot API gives them."""

from collections.abc import Callable
from typing import Any

from bot.localchat.methods import (
    chats,
    commands,
    deleting,
    editing,
    media,
    presses,
    profile,
    quizzes,
    reactions,
    sending,
    webhooks,
)
from bot.localchat.params import Params
from bot.localchat.world import World

Method = Callable[[World, Params], Any]

METHODS: dict[str, Method] = {
    "answerCallbackQuery": presses.answer_callback_query,
    "close": profile.close,
    "copyMessage": sending.copy_message,
    "deleteMessage": deleting.delete_message,
    "deleteMessages": deleting.delete_messages,
    "deleteMyCommands": commands.delete_my_commands,
    "deleteWebhook": webhooks.delete_webhook,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "editMessageText": editing.edit_message_text,
    "forwardMessage": sending.forward_message,
    "getChat": chats.get_chat,
    "getChatAdministrators": chats.get_chat_administrators,
    "getChatMember": chats.get_chat_member,
    "getChatMemberCount": chats.get_chat_member_count,
    "getChatMenuButton": profile.get_chat_menu_button,
    "getFile": media.get_file,
    "getMe": profile.get_me,
    "getMyCommands": commands.get_my_commands,
    "getMyDescription": profile.get_my_description,
    "getMyName": profile.get_my_name,
    "getMyShortDescription": profile.get_my_short_description,
    "getWebhookInfo": webhooks.get_webhook_info,
    "leaveChat": chats.leave_chat,
    "logOut": profile.log_out,
    "pinChatMessage": chats.pin_chat_message,
    "sendChatAction": sending.send_chat_action,
    "sendDocument": media.send_document,
    "sendMessage": sending.send_message,
    "sendMessageDraft": sending.send_message_draft,
    "sendPhoto": media.send_photo,
    "sendPoll": quizzes.send_poll,
    "setChatMenuButton": profile.set_chat_menu_button,
    "setMessageReaction": reactions.set_message_reaction,
    "setMyCommands": commands.set_my_commands,
    "setMyDescription": profile.set_my_description,
    "setMyName": profile.set_my_name,
    "setMyShortDescription": profile.set_my_short_description,
    "setWebhook": webhooks.set_webhook,
    "stopPoll": quizzes.stop_poll,
    "unpinChatMessage": chats.unpin_chat_message,
}
# Telegram does not care about capitals in a method's name.
BY_LOWER_NAME = {name.lower(): method for name, method in METHODS.items()}
